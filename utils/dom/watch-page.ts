import type { ShadowRoots } from './shadow-roots.ts';

export type PageWatch = {
  /** The page changed in `count` ways at once; or something that was hidden may show now. */
  readonly onChange: (count: number) => void;
  /** The reader went on to another address without a new document, or came back to this one. */
  readonly onNavigate: () => void;
  /** The page wrote itself anew: its listeners are gone, and ours with them. */
  readonly onRewrite: () => void;
  /** The page is being left, as far as the browser says so in time. */
  readonly onLeave: () => void;
  /** True for a node of ours, whose coming and going is no change. */
  readonly isOurs: (node: Node) => boolean;
  /** What changes in them is a change of the page. */
  readonly roots: ShadowRoots;
};

/** Attributes that decide what is prose. All of them, or `class`, would make every animation a change. */
const ATTRIBUTES = ['contenteditable', 'hidden', 'inert', 'aria-hidden', 'open'];

/** What a change of is one of the page. */
const OBSERVED = { childList: true, characterData: true, subtree: true, attributeFilter: ATTRIBUTES };

/** Watches the page until `signal` ends it. */
export function watchPage(watch: PageWatch, signal: AbortSignal): void {
  const { onChange, onNavigate, onRewrite, onLeave, isOurs, roots } = watch;
  let root = document.documentElement;
  let address = location.href;
  const checkAddress = () => {
    if (location.href === address) return;
    address = location.href;
    onNavigate();
  };

  const observer = new MutationObserver((records) => {
    // `document.open()` took the root away, and every listener with it.
    if (document.documentElement !== root) {
      root = document.documentElement;
      return onRewrite();
    }
    checkAddress();
    if (!records.every((record) => isOnlyOurs(record, isOurs))) onChange(records.length);
  });
  observer.observe(document, OBSERVED);
  roots.onFound((root) => !signal.aborted && observer.observe(root, OBSERVED));
  signal.addEventListener('abort', () => observer.disconnect());

  const listen = { capture: true, passive: true, signal };
  // A press or a late style sheet may show what was hidden, without a change that is seen here.
  for (const type of ['click', 'toggle']) addEventListener(type, (event) => event.isTrusted && onChange(1), listen);
  addEventListener('load', () => onChange(1), { signal });
  addEventListener('pageshow', (event) => event.persisted && onNavigate(), listen);
  addEventListener('popstate', checkAddress, listen);
  addEventListener('hashchange', checkAddress, listen);
  watchNavigation({ onLeave, checkAddress }, signal);
}

/** The Navigation API tells before the page is left, in time for the back/forward cache. Firefox before 147 hasn't got it. */
function watchNavigation(
  { onLeave, checkAddress }: { onLeave: () => void; checkAddress: () => void },
  signal: AbortSignal,
): void {
  if (!('navigation' in window)) return;
  navigation.addEventListener('navigate', (event) => event.isTrusted && onLeave(), { signal });
  navigation.addEventListener('currententrychange', checkAddress, { signal });
}

function isOnlyOurs({ type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
}
