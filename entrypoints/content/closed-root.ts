/** What the browsers give extensions, each in its own way, and the types know of neither. */
type Opener = {
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};
declare const chrome: Opener | undefined;
type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, open or closed, or `null`; `null`, too, once the extension is gone. */
export function openClosedRoot(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return (element as Opened).openOrClosedShadowRoot ?? null;
  if (!(element instanceof HTMLElement)) return null;
  try {
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}
