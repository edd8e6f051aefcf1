import type { CardSlot } from './card-slot.ts';
import type { HitTest, MentionHit } from './hit-test.ts';
import { HoverIntent } from './hover-intent.ts';
import { isSameMention } from './placed-mention.ts';
import type { ShadowRoots } from './shadow-roots.ts';

/** Opens and closes cards as pointer and keys ask, until `signal` ends it. Only what the reader did counts, never a page's event. */
export function watchPointer(
  hitTest: HitTest,
  slot: CardSlot,
  roots: ShadowRoots,
  signal: AbortSignal,
): HoverIntent<MentionHit> {
  const intent = new HoverIntent<MentionHit>({
    now: () => performance.now(),
    isSame: (one, other) => isSameMention(one.mention, other.mention),
    isOpen: ({ mention }) => slot.openMention !== null && isSameMention(slot.openMention, mention),
    isAnyOpen: () => slot.openMention !== null,
    onApproach: (hit) => slot.prepare({ ...hit, by: 'pointer' }),
    onIntent: (hit) => slot.open({ ...hit, by: 'pointer' }, false),
    onWithdraw: () => slot.withdraw(),
  });
  signal.addEventListener('abort', () => intent.leave());
  watchMoves(hitTest, slot, intent, signal);
  watchPresses(hitTest, slot, intent, signal);
  watchKeys(slot, intent, signal);
  watchLayout(slot, intent, roots, signal);
  return intent;
}

/** At most one hit test a frame, however often the pointer moves. */
function watchMoves(hitTest: HitTest, slot: CardSlot, intent: HoverIntent<MentionHit>, signal: AbortSignal): void {
  let last: PointerEvent | null = null;
  const look = () => {
    const event = last;
    last = null;
    if (!event || signal.aborted) return;
    const { clientX: x, clientY: y } = event;
    const hit = hitTest.at(x, y);
    slot.pointAt({ x, y }, hit?.mention ?? null);
    intent.move({
      x,
      y,
      target: hit,
      needsShift: hit !== null && needsShift(hit),
      shift: event.shiftKey,
      pressed: event.buttons !== 0,
    });
  };
  const listen = { capture: true, passive: true, signal };
  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (!last) requestAnimationFrame(look);
      last = event;
    },
    listen,
  );
  addEventListener(
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.relatedTarget !== null) return;
      last = null;
      intent.leave();
      // Chromium says so, too, when the pointer goes into the card's frame: the point tells.
      slot.pointAt({ x: event.clientX, y: event.clientY }, null);
    },
    listen,
  );
}

function watchPresses(hitTest: HitTest, slot: CardSlot, intent: HoverIntent<MentionHit>, signal: AbortSignal): void {
  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      intent.leave();
      const open = slot.openMention;
      const hit = open && hitTest.at(event.clientX, event.clientY);
      if (open && !(hit && isSameMention(hit.mention, open))) slot.close();
    },
    { capture: true, passive: true, signal },
  );
  // Not in the capture phase: a click that the page has dealt with isn't ours.
  addEventListener(
    'click',
    (event) => {
      if (!isPlainClick(event) || !(getSelection()?.isCollapsed ?? true)) return;
      const hit = hitTest.at(event.clientX, event.clientY);
      if (hit && !needsShift(hit)) slot.open({ ...hit, by: 'pointer' }, true);
    },
    { passive: true, signal },
  );
}

/** Escape closes the card; a page gets the key only if there was none. */
function watchKeys(slot: CardSlot, intent: HoverIntent<MentionHit>, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Shift') intent.setShift(true);
      if (event.key !== 'Escape' || !slot.openMention) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      intent.leave();
      slot.close();
    },
    { capture: true, signal },
  );
  addEventListener('keyup', (event) => event.isTrusted && event.key === 'Shift' && intent.setShift(false), {
    capture: true,
    passive: true,
    signal,
  });
}

function watchLayout(slot: CardSlot, intent: HoverIntent<MentionHit>, roots: ShadowRoots, signal: AbortSignal): void {
  let isDue = false;
  let scrolledPart = false;
  const follow = () => {
    if (!isDue) requestAnimationFrame(look);
    isDue = true;
  };
  const look = () => {
    const mayCover = scrolledPart;
    isDue = false;
    scrolledPart = false;
    if (!signal.aborted) slot.follow(mayCover);
  };
  const listen = { capture: true, passive: true, signal };
  const onScroll = (event: Event) => {
    intent.scroll();
    if (event.target !== document) scrolledPart = true;
    if (slot.openMention) follow();
  };
  addEventListener('scroll', onScroll, listen);
  // Scrolling within a shadow root isn't told outside it.
  roots.onFound((root) => root.addEventListener('scroll', onScroll, listen));
  addEventListener('resize', () => slot.openMention && follow(), listen);
  addEventListener('fullscreenchange', () => slot.close(), listen);
}

function needsShift({ mention, inControl }: MentionHit): boolean {
  return inControl || mention.private;
}

function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
  return event.isTrusted && event.button === 0 && event.detail === 1 && !isModified && !event.defaultPrevented;
}
