import { type Matcher, nameAt, type StoredName } from '../matcher/compile.ts';
import { scanRejoined } from '../matcher/rejoin.ts';
import { type Hit, scan } from '../matcher/scan.ts';
import type { Entity, EntityId, MentionRule } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { MentionReason } from '../view.ts';
import type { CardContext } from './make-card.ts';
import { preferredName } from './names.ts';

/** What a page says of one of its mentions. */
export type ToldMention = {
  readonly surface: string;
  readonly rule: MentionRule;
  /** A canonical one. */
  readonly entityId: EntityId;
};

/**
 * Why words of a page are a mention of an entity: read anew from the words, since a page may say anything.
 *
 * Of several names that stand there so, one whose evidence is on the page comes first, then one in the
 * reader's language, then the first in precedence.
 *
 * @param packTitleOf - The title of the pack that an entity is of.
 * @returns `null` where no name of the entity stands there by this rule.
 */
export function explainMention(
  { surface, rule, entityId }: ToldMention,
  matcher: Matcher,
  { language, present, membersOf }: Pick<CardContext, 'language' | 'present' | 'membersOf'>,
  packTitleOf: (id: EntityId) => string,
): MentionReason | null {
  const members = membersOf(entityId);
  const [best] = namesIn(surface, rule, matcher)
    .filter((name) => name.entityId === entityId)
    .map((name) => ({ name, evidence: present.filter((id) => name.near.includes(id)) }))
    .sort(
      (a, b) =>
        Number(b.evidence.length > 0) - Number(a.evidence.length > 0) ||
        Number(b.name.language === language) - Number(a.name.language === language),
    );
  const writer = best && members.find(({ names }) => names.some((name) => isSameName(name, best.name)));
  if (!writer) return null;
  const { name, evidence } = best;
  const preferred = preferredName(members, language).text;
  return {
    rule,
    surface: surface.replace(/\u00ad/g, '').replace(/\s+/g, ' '),
    name: name.text,
    nameLanguage: name.language,
    preferred: fold(preferred) === fold(name.text) ? null : preferred,
    packTitle: packTitleOf(writer.id),
    evidence: evidence.slice(0, EVIDENCE_SHOWN).map((id) => preferredName(membersOf(id), language).text),
  };
}

/** More would be a list, not a reason. */
const EVIDENCE_SHOWN = 3;

/** The names of which the whole surface may be a mention by a rule, the surest kind first. */
function namesIn(surface: string, rule: MentionRule, matcher: Matcher): StoredName[] {
  const parted = scanRejoined(surface, matcher);
  const hits = rule === 'rejoined' ? parted : [...scan(surface, matcher), ...parted];
  return hits
    .filter(({ start, end }) => POINT_AT_MOST.test(surface.slice(0, start) + surface.slice(end)))
    .flatMap((hit) => hit.names.map((index) => nameAt(matcher, index)).filter((name) => isBy(rule, hit, name)));
}

/** What a mention has beyond its name: the point of U.S. */
const POINT_AT_MOST = /^\.?$/;

function isBy(rule: MentionRule, { ending }: Hit, { kind, near }: StoredName): boolean {
  const asksForNothing = near.length === 0;
  switch (rule) {
    case 'beside':
    case 'near':
      return !asksForNothing;
    case 'genitive':
    case 'compound':
      return asksForNothing && ending === rule;
    case 'expansion':
      return kind === 'acronym';
    case 'rejoined':
      return asksForNothing;
    default:
      return asksForNothing && ending === 'none' && kind === rule;
  }
}

/** True if the matcher has a name from this one; its `near` may have other ids, as things that are the same are joined. */
function isSameName({ text, language, kind, near }: Entity['names'][number], stored: StoredName): boolean {
  return (
    text === stored.text && language === stored.language && kind === stored.kind && near.length === stored.near.length
  );
}
