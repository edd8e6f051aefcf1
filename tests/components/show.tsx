import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

import { type Reader, ReaderContext } from '../../components/shared/reader.ts';

/** A Dutch reader in November 2026. */
const READER: Reader = { language: 'nl', now: new Date(2026, 10, 24) };

/** Draw `content` in the page, alone, for a reader; all effects have run when it returns. */
export async function show(content: ComponentChild, reader: Partial<Reader> = {}): Promise<void> {
  render(null, document.body);
  await redraw(content, reader);
}

/** Draw `content` with other props over what {@link show} drew. */
export async function redraw(content: ComponentChild, reader: Partial<Reader> = {}): Promise<void> {
  await happen(() => {
    render(<ReaderContext.Provider value={{ ...READER, ...reader }}>{content}</ReaderContext.Provider>, document.body);
  });
}

/** Do something, and let all that follows happen: answers, effects, drawing, and what those ask in their turn. */
export async function happen(action: () => void): Promise<void> {
  await act(async () => {
    action();
    await passPromises();
  });
  for (let turn = 0; turn < 3; turn += 1) await act(passPromises);
}

/** An answer passes a few promises on its way; none of them waits for a clock. */
async function passPromises(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Press what has this role and name, and let all that follows happen. */
export async function press(role: Role, name: string): Promise<void> {
  await happen(() => get(role, name).click());
}

/** Press a key where the focus is, and let all that follows happen. */
export async function pressKey(key: string): Promise<void> {
  await happen(() => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
}

/** Write into the field, and let all that follows happen. */
export async function type(text: string): Promise<void> {
  await happen(() => {
    const field = get('combobox') as HTMLInputElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The element with this role and name; without a name, the first of its role. */
export function get(role: Role, name?: string): HTMLElement {
  const found = all(role).find((element) => name === undefined || nameOf(element) === name);
  if (!found) throw new Error(`No ${role} “${name}” among ${all(role).map(nameOf).join(' | ')}`);
  return found;
}

/** The names of all elements of a role, in reading order. */
export function names(role: Role): readonly string[] {
  return all(role).map(nameOf);
}

/** All that the page says, as one line. */
export function text(): string {
  return nameOf(document.body);
}

const SELECTORS = {
  alert: '[role="alert"]',
  button: 'button:not([role]), [role="button"]',
  combobox: '[role="combobox"]',
  dialog: '[role="dialog"]',
  heading: 'h1, h2, h3',
  link: 'a[href], [role="link"]',
  listitem: 'li',
  mark: 'mark',
  radio: 'label:has(input[type="radio"])',
  row: '[role="row"]',
  status: '[role="status"]',
  switch: '[role="switch"]',
  tab: '[role="tab"]',
} as const;

type Role = keyof typeof SELECTORS;

function all(role: Role): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(SELECTORS[role])];
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
