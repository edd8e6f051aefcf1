import type { Entity, Mention } from '../../core/model.ts';
import { fold } from '../../core/text/fold.ts';
import { isOrdinaryWord, KNOWN_LANGUAGES } from '../../core/text/ordinary-words.ts';
import { toWords } from '../../core/text/words.ts';

/** What names do in texts, gathered text by text. */
export type RecognitionReport = {
  add(text: string, mentions: readonly Mention[]): void;
  /** What was gathered so far, as lines to read. */
  lines(): string[];
};

/** A report on the names of these entities. */
export function createReport(entities: readonly Entity[]): RecognitionReport {
  const names = entities.flatMap((entity) => entity.names.map((name) => ({ ...name, entityId: entity.id })));
  const surfaces = new Map<string, number>();
  const rules = new Map<string, number>();
  const ambiguous = new Map<string, number>();
  let words = 0;
  let texts = 0;
  return {
    add(text, mentions) {
      texts++;
      words += toWords(text).length;
      for (const { span, candidates, rule } of mentions) {
        const surface = text.slice(span.start, span.end);
        count(surfaces, fold(surface));
        count(rules, rule);
        if (candidates.length > 1) count(ambiguous, surface);
      }
    },
    lines() {
      const total = [...rules.values()].reduce((sum, one) => sum + one, 0);
      const rate = words === 0 ? 0 : (total * 1_000) / words;
      // A name with its ending, or inside a longer one, counts as found.
      const found = [...surfaces.keys()];
      const lost = names.filter(({ text }) => !found.some((surface) => surface.startsWith(fold(text))));
      const ordinary = names.filter(({ text, near, year }) => near.length === 0 && year === null && isWord(text));
      return [
        `${texts} texts, ${words} words, ${total} mentions: ${rate.toFixed(1)} per 1,000 words`,
        '',
        `By rule: ${toList(rules)}`,
        `Ambiguous where they were found: ${toList(ambiguous)}`,
        `Ordinary words: ${toNames(ordinary)}`,
        `Never found: ${toNames(lost)}`,
      ];
    },
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function isWord(text: string): boolean {
  return KNOWN_LANGUAGES.some((language) => isOrdinaryWord(fold(text), language));
}

function toList(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([key, times]) => `${key} ${times}`);
  return sorted.join(', ') || 'none';
}

function toNames(names: readonly { readonly text: string }[]): string {
  return [...new Set(names.map(({ text }) => text))].join(', ') || 'none';
}
