import { chooseDrawn } from '../../utils/core/draw/draw.ts';
import { FailureError } from '../../utils/core/failure.ts';
import type { DocumentId, EntityId } from '../../utils/core/model.ts';
import type { SentencePart } from '../../utils/core/source/source-sentences.ts';
import type { FrameUse, MarkDensity } from '../../utils/core/view.ts';
import { CardSlot } from '../../utils/dom/card-slot.ts';
import { HitTest } from '../../utils/dom/hit-test.ts';
import { flash, jumpTo, showSentences } from '../../utils/dom/jump.ts';
import { Marks } from '../../utils/dom/marks.ts';
import { MentionWalk } from '../../utils/dom/mention-walk.ts';
import { attributeOf } from '../../utils/dom/page-node.ts';
import { PageReporter } from '../../utils/dom/page-reporter.ts';
import { readSentences, type SentenceText } from '../../utils/dom/page-sentence.ts';
import { PageReader, type PageReading } from '../../utils/dom/read-page.ts';
import { ReadingSchedule } from '../../utils/dom/reading-schedule.ts';
import { ShadowRoots } from '../../utils/dom/shadow-roots.ts';
import type { Shield } from '../../utils/dom/shield.ts';
import { watchPage } from '../../utils/dom/watch-page.ts';
import { watchPointer } from '../../utils/dom/watch-pointer.ts';
import type { Ask, PageProtocol } from '../../utils/messages/protocol.ts';
import { CARD_URL, createCardOrder } from './card-port.ts';
import { openClosedRoot } from './closed-root.ts';
import { createWalkTeller } from './walk-port.ts';

export type ServedPageOptions = {
  readonly ask: Ask<PageProtocol>;
  readonly marks: MarkDensity;
  /** What this frame may take of what its tab may take. */
  readonly room: FrameUse;
  readonly shield: Shield;
  /** The page wrote itself anew: this service of it is deaf, and must be begun again. */
  readonly onRewrite: () => void;
  readonly signal: AbortSignal;
};

/** What the background may ask of a page that is served. */
export type ServedPage = {
  readonly setMarks: (marks: MarkDensity) => void;
  readonly setRoom: (room: FrameUse) => void;
  readonly jumpTo: (entityId: EntityId, place: number) => void;
  readonly walk: (to: 'next' | 'previous') => void;
  /** @returns False if nothing of them can be seen on the page. */
  readonly showSentences: (documentId: DocumentId, parts: readonly SentencePart[]) => boolean;
  readonly readSentences: (documentId: DocumentId) => readonly SentenceText[];
};

const UNREAD: PageReading = { mentions: [], shown: [], joined: new Set(), sentences: [], length: 0 };

/** Dutch and English prose has about six characters a word, the space included. */
const CHARACTERS_PER_WORD = 6;

/** Introduces the parts of a page's service to each other: page → reading → marks, report, card. */
export function servePage(options: ServedPageOptions): ServedPage {
  const { ask, shield, onRewrite, signal } = options;
  let density = options.marks;
  let room = options.room;
  let reading = UNREAD;
  let drawnMarks = 0;

  const marks = new Marks(signal);
  const roots = new ShadowRoots({ openClosed: openClosedRoot, isOurs: (element) => shield.holds(element) });
  const hitTest = new HitTest((x, y) => roots.layersAt(x, y));
  const reporter = new PageReporter({
    send: async (report) => setRoom(await ask('reportPage', report)),
    signal,
  });
  const draw = () => {
    const { shown, joined, length } = reading;
    const drawn = chooseDrawn(shown, joined, density, length / CHARACTERS_PER_WORD, room.marks);
    const ranges = shown.filter((_, index) => drawn[index]).map(({ range }) => range);
    marks.draw(ranges);
    drawnMarks = ranges.length;
    if (reading !== UNREAD) reporter.report({ ...reading, marks: ranges.length });
  };

  const setRoom = (next: FrameUse) => {
    room = next;
    // What others give back is taken at the next reading.
    if (next.marks < drawnMarks) draw();
  };

  const reader = new PageReader({
    findMentions: (texts, present) => ask('findMentions', { texts, present, language: languageOfPage() }),
    onRead: (next) => {
      reading = next;
      hitTest.setMentions(next.mentions);
      walk.setMentions(next.shown);
      draw();
    },
    shadowOf: (element, name) => roots.of(element, name),
    mostText: () => room.text,
    signal,
  });
  const schedule = new ReadingSchedule({ now: () => performance.now(), read: () => reader.read(), signal });

  const present = () => [...new Set(reading.mentions.map(({ entityId }) => entityId))];
  let releaseHost = () => {};
  const slot = new CardSlot({
    url: CARD_URL,
    orderCard: createCardOrder(ask, present),
    onHost: (host) => {
      releaseHost();
      if (host) releaseHost = shield.guard(host, onPointer);
    },
    onShow: (mention) => marks.open(mention && !mention.private ? mention.range : null),
    onCramped: ({ entityId, range, private: isPrivate }, isPressed) => {
      if (!isPrivate) flash([range], marks);
      ask('showInPanel', { entityId, pressed: isPressed }).catch(ignoreFailure);
    },
    signal,
  });
  const intent = watchPointer(hitTest, slot, roots, signal);
  const onPointer = ({ clientX: x, clientY: y }: PointerEvent) => {
    intent.leave();
    slot.pointAt({ x, y }, null);
  };

  const teller = createWalkTeller({ ask, present, shield, signal });
  const walk = new MentionWalk({
    onStep: (step) => {
      slot.close();
      marks.current(step && !step.mention.private ? step.mention.range : null);
      teller.tell(step);
    },
    onOpen: (mention) => slot.open({ mention, line: 0, by: 'key' }, true),
    onEnd: () => {
      marks.current(null);
      teller.end();
    },
    signal,
  });

  watchPage(
    {
      onChange: (count) => schedule.change(count),
      onNavigate: () => {
        slot.removeAtOnce();
        walk.end();
        reporter.reportAnew();
        schedule.change(1);
      },
      onRewrite,
      onLeave: () => {
        slot.removeAtOnce();
        walk.end();
      },
      isOurs: (node) => shield.holds(node),
      roots,
    },
    signal,
  );
  whenParsed(() => void schedule.readNow(), signal);

  return {
    setRoom,
    setMarks: (next) => {
      density = next;
      draw();
    },
    jumpTo: (entityId, place) => jumpTo(entityId, place, reading.shown, marks),
    walk: (to) => walk.step(to),
    showSentences: (documentId, parts) => {
      const ranges = showSentences(documentId, parts, reading.sentences, marks);
      slot.makeWayFor(ranges);
      return ranges.length > 0;
    },
    readSentences: (documentId) => readSentences(documentId, reading.sentences),
  };
}

/** The mark has flashed all the same. */
function ignoreFailure(error: unknown): void {
  if (!(error instanceof FailureError)) throw error;
}

/** As its root element says, or `null`. */
function languageOfPage(): string | null {
  const root = document.documentElement;
  return (root && attributeOf(root, 'lang')) || null;
}

function whenParsed(then: () => void, signal: AbortSignal): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', then, { once: true, signal });
  else then();
}
