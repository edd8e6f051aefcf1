/** The longest text that is matched in one go, in UTF-16 units. A longer block is cut there: no prose paragraph is as long. */
export const MAX_BLOCK_LENGTH = 20_000;

/** Blocks in one question, so that a first answer comes soon and a message stays small. */
export const MAX_BLOCKS_PER_QUESTION = 60;

/** Text that the frames of one tab may send, in UTF-16 units: the longest real page measured has 1.2 million. */
export const MAX_PAGE_LENGTH = 2_000_000;

/** A frame smaller than this, in px, isn't read: it is a button, a counter or a pixel, and pages have dozens. */
export const MIN_FRAME = { width: 200, height: 80 } as const;

/** Time for one slice of work on a page, in ms: half a frame, so that scrolling stays smooth. */
export const SLICE = 8;

/**
 * Time for one slice of the background's work on a page, in ms: whatever else is asked meanwhile, such as a card, waits no
 * longer than nobody feels. Between two looks at the clock is one block.
 */
export const ANSWER_SLICE = 10;

/** Quiet time after a change of the page before it is read again, in ms. */
export const SETTLE = 200;

/** How long the pointer stays on a name before its card is made ready unseen, in ms: one that passes by costs nothing. */
export const APPROACH_DELAY = 60;
/** How long the pointer stays nearly still on a name before its card opens, in ms. */
export const INTENT_DELAY = 300;
/** The same while a card is open: the reader is comparing. */
export const NEIGHBOUR_DELAY = 150;
/** How far the pointer may move in that time and still be still, in px. */
export const STILLNESS = 6;
/** No card opens this soon after scrolling, in ms: the page moved, not the pointer. */
export const SCROLL_REST = 300;
/** How long a card waits after the pointer has left, in ms. */
export const LEAVE_DELAY = 300;

/** A card shows nothing for so long, in ms, then says that it is looking: most answers come sooner. */
export const LOADING_DELAY = 200;
/** The card's heights, in px: three, so that its size tells a page little. Each is at most the viewport less 16. */
export const CARD_HEIGHTS = { S: 272, M: 376, L: 488 } as const;

/**
 * What a card needs in a frame, in px: the width of the smallest telephone, less a scroll bar, and by its mark room for its
 * head and a fact. In less than that the side panel shows it.
 */
export const MIN_CARD_ROOM = { width: 280, height: 200 } as const;

/** How long a token opens a card, in ms. */
export const TOKEN_LIFE = 30_000;
/** How long an opened card may ask on, in ms: longer than anyone leaves one open. */
export const LEASE_LIFE = 12 * 60 * 60 * 1000;

/** Names near a mention count as near within this many UTF-16 units: about two paragraphs. */
export const NEAR_DISTANCE = 1_200;

/** *Few*: marks in one paragraph. */
export const MARKS_PER_BLOCK = 2;
/** *Few*: one mark for so many words of a long text. */
export const WORDS_PER_MARK = 40;
/** *Few*: an entity is drawn again after so much text, in UTF-16 units: about two screens. */
export const REDRAW_DISTANCE = 4_000;
/** *Few*: a page with no more names than this shows them all, once each. */
export const FEW_NAMES = 8;
/** Marks drawn in the frames of one tab, whatever the choice: more can't be told apart, and cost frames. */
export const MAX_MARKS = 500;

/**
 * Share of a document's sentences that a page must hold, word for word, to be that document: editors change a few, and a
 * page that quotes at length has fewer.
 */
export const SOURCE_COVERAGE = 0.8;

/** Characters of a gloss: one line of a card, and a line of a list. */
export const MAX_GLOSS_LENGTH = 120;
/** Characters of a name. */
export const MAX_NAME_LENGTH = 200;
/** Names of one entity. */
export const MAX_NAMES = 200;
/** Characters of a statement. */
export const MAX_STATEMENT_LENGTH = 600;
/** Characters of a holder in words: it stands in the voice line. */
export const MAX_HOLDER_LENGTH = 120;
/** Characters of a title, heading, label or version: more is no title. */
export const MAX_TITLE_LENGTH = 300;
/** Characters of what a pack or a document says of itself. */
export const MAX_DESCRIPTION_LENGTH = 300;
/** Characters of an id within its pack: ids stand in addresses and file names. */
export const MAX_SLUG_LENGTH = 80;
/** Entities that one fact is about: a sentence joins no more. */
export const MAX_ABOUT = 20;
/** Relations, `near` and `sameAs` of one entity or name: more than a reader or a matcher can use. */
export const MAX_REFERENCES = 500;
/** Facts of one document. */
export const MAX_FACTS = 100_000;
/** Text of one document, in UTF-16 units: ten thick books. */
export const MAX_DOCUMENT_LENGTH = 10_000_000;
/** A file with such a text, in bytes: UTF-8 takes at most three for a UTF-16 unit. */
export const MAX_TEXT_FILE = 40_000_000;
/** Sections of a document, paragraphs of a section, sentences of a paragraph. */
export const MAX_DOCUMENT_PARTS = 100_000;
/** Files of one pack, which is read in one go. */
export const MAX_PACK_FILES = 200_000;

/** Characters of a query that are looked at. */
export const MAX_QUERY_LENGTH = 200;
/** Names that are offered in place of a query that finds nothing: more would be a list to search in. */
export const MAX_NEAR = 3;
/** Words of a query that may be a name with a slip in it: a longer one is a sentence. */
export const MAX_NEAR_WORDS = 12;

/**
 * How long a question goes without an answer before it counts as lost and is asked again, in ms. Firefox tells nobody
 * that a background was stopped between question and answer.
 */
export const LOST_AFTER = 2_000;
/** How long the second time, in ms: a background that seeds its first packs on a slow machine gets there. */
export const ANSWER_TIMEOUT = 20_000;

/** Names of a page that the popup lists; of more, it lists the most mentioned: {@link POPUP_TOP}. */
export const POPUP_NAMES = 40;
export const POPUP_TOP = 10;
/** Answers of each kind that popup and side panel ask for while the reader types: a few windows full. */
export const POPUP_HITS = 8;
export const PANEL_HITS = 20;
/** Facts that one part of the side panel shows before "Nog …". */
export const FACTS_AT_FIRST = 5;

/** Entities in one report of a page, and mentions of one: more than any real page has, and no burden to keep. */
export const MAX_MENTIONS_REPORTED = 20_000;

/**
 * Names that the background compiles itself, in a fifth of a second: of more, a worker does, which takes as long to start as
 * so many take to compile.
 */
export const MAX_NAMES_AT_ONCE = 20_000;
/** How long a worker may compile, in ms: a million names take 12 s, on a slow machine several times as long. */
export const COMPILE_PATIENCE = 60_000;

/** Names that begin at one word and are looked at, the longest first: real ones nest two or three deep. */
export const MAX_NESTED = 8;
/** Names written alike that are weighed at one place, the first in precedence: nobody can choose among more. */
export const MAX_HOMONYMS = 100;

/** How long a pause lasts, in ms: an hour, as its button says. */
export const PAUSE = 3_600_000;
/** How often a page looks at the clock while a pause lasts, in ms: its own timers stand still while the computer sleeps. */
export const PAUSE_LOOK = 30_000;
