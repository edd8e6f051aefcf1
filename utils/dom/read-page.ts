import { FailureError } from '../core/failure.ts';
import { MAX_BLOCKS_PER_QUESTION } from '../core/limits.ts';
import type { EntityId, Mention } from '../core/model.ts';
import type { SourceSentence } from '../core/source/source-sentences.ts';
import { findBlocks, type ShadowOf } from './find-blocks.ts';
import type { Block } from './gathered-text.ts';
import { boxOf } from './page-node.ts';
import { type PageSentence, placeSentences, sentenceAt } from './page-sentence.ts';
import { isShown, type PlacedMention } from './placed-mention.ts';
import { SlicedWork } from './sliced-work.ts';

/**
 * Who knows the names: the mentions in each of `texts`, and the sentences of documents, in order; and which entities a
 * fact joins.
 */
export type FindMentions = (
  texts: readonly string[],
  present: readonly EntityId[],
) => Promise<{
  readonly mentions: readonly (readonly Mention[])[];
  readonly joined: readonly EntityId[];
  readonly sentences: readonly (readonly SourceSentence[])[];
}>;

/** What one reading found. */
export type PageReading = {
  /** In page order. */
  readonly mentions: readonly PlacedMention[];
  /** Those of them that aren't hidden; all of them while the page loads. */
  readonly shown: readonly PlacedMention[];
  /** Entities of this page that a fact ties to another of this page. */
  readonly joined: ReadonlySet<EntityId>;
  /** Sentences of the reader's documents, in page order, hidden ones too. Empty for nearly every page. */
  readonly sentences: readonly PageSentence[];
  /** Of the page's text, in UTF-16 units. */
  readonly length: number;
};

export type PageReaderOptions = {
  readonly findMentions: FindMentions;
  readonly shadowOf: ShadowOf;
  /** How much of the page is read, in UTF-16 units: its beginning. */
  readonly mostText: () => number;
  /** Called after the first answer of a reading, where the reader looks, and at its end. */
  readonly onRead: (reading: PageReading) => void;
  readonly signal: AbortSignal;
};

/** Text in one question, in UTF-16 units: a message of this size takes about two milliseconds. */
const MAX_QUESTION_LENGTH = 100_000;

/**
 * Reads the page: its blocks as texts, and the names in them.
 *
 * Every reading walks the whole page, which costs less than keeping account of what changed (3 ns a character), and
 * asks only for texts that it hasn't had an answer to. What the page no longer says is forgotten.
 */
export class PageReader {
  readonly #options: PageReaderOptions;
  readonly #answers = new Map<string, readonly Mention[]>();
  /** Only of texts that hold any. */
  readonly #sentences = new Map<string, readonly SourceSentence[]>();
  #joined: ReadonlySet<EntityId> = new Set();
  #isFirst = true;
  /** Ends the reading that is going on. */
  #reading = new AbortController();

  constructor(options: PageReaderOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#reading.abort());
  }

  /**
   * Reads the page as it is now. A reading that is still going on ends: its answers are kept.
   *
   * The first slice runs at once, the others in idle moments. When the background fails, what was read before stays.
   *
   * @returns How long the page had to wait for us, in ms. Never rejects for a {@link FailureError}.
   */
  async read(): Promise<number> {
    this.#reading.abort();
    if (this.#options.signal.aborted) return 0;
    this.#reading = new AbortController();
    const work = new SlicedWork(this.#reading.signal);
    try {
      await this.#read(work);
    } catch (error) {
      if (!(error instanceof FailureError) && !work.ended) throw error;
    }
    return work.spent;
  }

  async #read(work: SlicedWork): Promise<void> {
    const blocks = await collectBlocks(work, this.#options, async (first) => {
      if (!this.#isFirst) return;
      // A long page, never read before: its beginning needn't wait for its end.
      await this.#ask(this.#questionsFor(first)[0] ?? [], this.#entitiesIn(first), work);
      if (!work.ended) this.#publish(first);
    });
    if (!blocks) return;
    const questions = this.#questionsFor(blocks);
    const present = this.#entitiesIn(blocks);
    for (const [index, texts] of questions.entries()) {
      await this.#ask(texts, present, work);
      if (work.ended) return;
      if (index === 0 && questions.length > 1) this.#publish(blocks);
    }
    this.#forgetAllBut(blocks);
    this.#publish(blocks);
    this.#isFirst = false;
  }

  /** @param present - Of the blocks that are read. Those in `texts` are added. */
  async #ask(texts: readonly string[], present: Set<EntityId>, work: SlicedWork): Promise<void> {
    const answer = await work.waitFor(this.#options.findMentions(texts, [...present]));
    if (work.ended) return;
    for (const [at, text] of texts.entries()) {
      const mentions = answer.mentions[at] ?? [];
      this.#answers.set(text, mentions);
      for (const { candidates } of mentions) for (const id of candidates) present.add(id);
      const sentences = answer.sentences[at];
      if (sentences?.length) this.#sentences.set(text, sentences);
    }
    this.#joined = new Set(answer.joined);
  }

  /** Texts without an answer, each once, those in view first. */
  #questionsFor(blocks: readonly Block[]): string[][] {
    const unknown = blocks.filter(({ text }) => !this.#answers.has(text.text));
    const first = document.readyState === 'complete' ? firstInView(unknown) : 0;
    const inOrder = [...unknown.slice(first), ...unknown.slice(0, first)];
    return inPortions([...new Set(inOrder.map(({ text }) => text.text))]);
  }

  #entitiesIn(blocks: readonly Block[]): Set<EntityId> {
    const mentions = blocks.flatMap(({ text }) => this.#answers.get(text.text) ?? []);
    return new Set(mentions.flatMap(({ candidates }) => candidates));
  }

  #forgetAllBut(blocks: readonly Block[]): void {
    const texts = new Set(blocks.map(({ text }) => text.text));
    for (const text of this.#answers.keys()) {
      if (texts.has(text)) continue;
      this.#answers.delete(text);
      this.#sentences.delete(text);
    }
  }

  #publish(blocks: readonly Block[]): void {
    const mentions = placeMentions(blocks, this.#answers, this.#sentences);
    this.#options.onRead({
      mentions,
      // Asking before all sheets are there would show the page without them for a moment.
      shown: document.readyState === 'complete' ? mentions.filter(({ range }) => isShown(range)) : mentions,
      joined: this.#joined,
      sentences: placeSentences(blocks, this.#sentences),
      length: blocks.reduce((sum, { text }) => sum + text.text.length, 0),
    });
  }
}

/**
 * The blocks of the page up to the one that reaches `mostText`, or `null` if the reading ended meanwhile.
 *
 * @param onFirstSlice - Awaited with what the first slice found, if that isn't all.
 */
async function collectBlocks(
  work: SlicedWork,
  { shadowOf, mostText }: PageReaderOptions,
  onFirstSlice: (blocks: readonly Block[]) => Promise<void>,
): Promise<Block[] | null> {
  const root = document.documentElement;
  if (!root || document.designMode === 'on') return [];
  const blocks: Block[] = [];
  const walk = findBlocks(root, shadowOf);
  const most = mostText();
  let length = 0;
  let isFirstSlice = true;
  while (length < most) {
    if (work.isDue) {
      if (isFirstSlice) await onFirstSlice(blocks);
      isFirstSlice = false;
      await work.pause();
      if (work.ended) return null;
    }
    const step = walk.next();
    if (step.done) return step.value ? blocks : null;
    if (!step.value) continue;
    blocks.push(step.value);
    length += step.value.text.text.length;
  }
  return blocks;
}

/** Index of the first block that isn't above the viewport. Blocks mostly stand in page order, so a few looks do. */
function firstInView(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && boxOf(block.element).bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inPortions(texts: readonly string[]): string[][] {
  const portions: string[][] = [];
  let portion: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (portion.length === MAX_BLOCKS_PER_QUESTION || (length > 0 && length + text.length > MAX_QUESTION_LENGTH)) {
      portions.push(portion);
      portion = [];
      length = 0;
    }
    portion.push(text);
    length += text.length;
  }
  return portion.length > 0 ? [...portions, portion] : portions;
}

function placeMentions(
  blocks: readonly Block[],
  answers: ReadonlyMap<string, readonly Mention[]>,
  sentencesIn: ReadonlyMap<string, readonly SourceSentence[]>,
): PlacedMention[] {
  const placed: PlacedMention[] = [];
  let section = 0;
  let offset = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.opensSection) section++;
    const sentences = sentencesIn.get(block.text.text) ?? [];
    for (const mention of answers.get(block.text.text) ?? []) {
      const one = placeMention(block, mention, sentences, { block: index, section, offset });
      if (one) placed.push(one);
    }
    offset += block.text.text.length;
  }
  return placed;
}

function placeMention(
  { element, text }: Block,
  { span, candidates, inner, rule, private: isPrivate }: Mention,
  sentences: readonly SourceSentence[],
  { block, section, offset }: { readonly block: number; readonly section: number; readonly offset: number },
): PlacedMention | null {
  const [entityId] = candidates;
  const range = text.toRange(span);
  if (!entityId || !range) return null;
  const place = text.placeAt(span.start);
  return {
    entityId,
    candidates,
    inner,
    rule,
    surface: text.text.slice(span.start, span.end),
    range,
    element,
    block,
    section,
    offset: offset + span.start,
    place: place === 'text' ? 'text' : 'aside',
    inControl: place === 'control',
    within: sentenceAt(sentences, span.start),
    private: isPrivate,
  };
}
