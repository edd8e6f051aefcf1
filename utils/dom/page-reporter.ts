import { FailureError } from '../core/failure.ts';
import type { DocumentId, EntityId } from '../core/model.ts';
import type { HeldSentences } from '../core/source/source-sentences.ts';
import type { FrameContents, PageEntity, PagePlace } from '../core/view.ts';
import { createPlaceInTab } from './place-in-tab.ts';
import type { PlacedMention } from './placed-mention.ts';
import type { PageReading } from './read-page.ts';

/** What a report needs of a reading, and how many marks were drawn upon it. */
export type Reported = Pick<PageReading, 'shown' | 'sentences' | 'length'> & { readonly marks: number };

export type PageReporterOptions = {
  readonly send: (contents: FrameContents) => Promise<unknown>;
  readonly signal: AbortSignal;
};

/** Reports of a page come at most this often, in ms. */
const PAUSE = 500;
/** How exactly the length of a page's text is told, in UTF-16 units: a clock that ticks is no news. */
const LENGTH_STEP = 10_000;

/** Tells what the page holds, whenever that differs from what was told before; also, once, that it holds nothing. */
export class PageReporter {
  readonly #options: PageReporterOptions;
  #reading: Reported = { shown: [], sentences: [], length: 0, marks: 0 };
  #told: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(options: PageReporterOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** This is what the page holds now. */
  report(reading: Reported): void {
    this.#reading = reading;
    const wait = this.#lastAt + PAUSE - performance.now();
    this.#timer ??= setTimeout(() => void this.#tell(), Math.max(0, wait));
  }

  /** The same page under another address: it is told again, even if nothing differs. */
  reportAnew(): void {
    if (this.#told === null) return; // its first reading is still to come
    this.#told = null;
    this.report(this.#reading);
  }

  async #tell(): Promise<void> {
    this.#timer = undefined;
    this.#lastAt = performance.now();
    const { length, marks } = this.#reading;
    const use = { text: Math.ceil(length / LENGTH_STEP) * LENGTH_STEP, marks };
    const report = { entities: listEntities(this.#reading), sentences: listHeld(this.#reading), use };
    const words = JSON.stringify(report);
    if (words === this.#told) return;
    this.#told = words;
    try {
      await this.#options.send(report);
    } catch (error) {
      this.#told = null; // the next reading tries again
      if (!(error instanceof FailureError)) throw error;
    }
  }
}

/** The entities of a page, in order of first mention, with how far down the page each mention stands. */
function listEntities({ shown, length }: Reported): PageEntity[] {
  // Layout is nothing for a page that loads: its text then tells about as much.
  const placeOf =
    document.readyState === 'complete' ? createPlaceInTab() : ({ offset }: PlacedMention) => offset / length;
  const places = new Map<EntityId, PagePlace[]>();
  for (const mention of shown) {
    const place = inThousandths(placeOf(mention));
    const before = places.get(mention.entityId);
    if (before) before.push(place);
    else places.set(mention.entityId, [place]);
  }
  return [...places].map(([entityId, all]) => ({ entityId, places: all }));
}

/** Finer can't be seen, and would make every report a new one. */
function inThousandths(place: PagePlace): PagePlace {
  return place === null ? null : Math.round(Math.min(1, Math.max(0, place)) * 1000) / 1000;
}

/** The sentences that stand there word for word, each once. */
function listHeld({ sentences }: Reported): HeldSentences[] {
  const held = new Map<DocumentId, Set<number>>();
  for (const { documentId, index, isExact } of sentences) {
    if (!isExact) continue;
    const before = held.get(documentId);
    if (before) before.add(index);
    else held.set(documentId, new Set([index]));
  }
  return [...held].map(([documentId, indexes]) => ({ documentId, indexes: [...indexes] }));
}
