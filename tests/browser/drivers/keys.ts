import type { Modifier } from './browser-driver.ts';

/** A key that types nothing, as the two protocols know it. */
type NamedKey = {
  /** WebDriver's character for it. Source: https://w3c.github.io/webdriver/#keyboard-actions */
  readonly character: string;
  /** The number that Chromium's protocol asks for. */
  readonly number: number;
};

/** By the name that `KeyboardEvent.key` has for it. */
export const NAMED_KEYS: Readonly<Record<string, NamedKey>> = {
  Backspace: { character: '\uE003', number: 8 },
  Tab: { character: '\uE004', number: 9 },
  Enter: { character: '\uE007', number: 13 },
  Shift: { character: '\uE008', number: 16 },
  Control: { character: '\uE009', number: 17 },
  Alt: { character: '\uE00A', number: 18 },
  Escape: { character: '\uE00C', number: 27 },
  PageUp: { character: '\uE00E', number: 33 },
  PageDown: { character: '\uE00F', number: 34 },
  End: { character: '\uE010', number: 35 },
  Home: { character: '\uE011', number: 36 },
  ArrowLeft: { character: '\uE012', number: 37 },
  ArrowUp: { character: '\uE013', number: 38 },
  ArrowRight: { character: '\uE014', number: 39 },
  ArrowDown: { character: '\uE015', number: 40 },
  Delete: { character: '\uE017', number: 46 },
  Meta: { character: '\uE03D', number: 91 },
};

/**
 * Splits `Alt+Shift+P` into what is held and what is pressed. The plus itself is `+` or `Shift++`.
 *
 * @throws {RangeError} If a modifier or the key is unknown.
 */
export function parseChord(chord: string): { readonly held: readonly Modifier[]; readonly key: string } {
  const end = chord.lastIndexOf('+', chord.length - 2);
  const held = end < 0 ? [] : chord.slice(0, end).split('+');
  const key = chord.slice(end + 1);
  for (const name of held) if (!isModifier(name)) throw new RangeError(`No modifier is called ${name} (${chord})`);
  if (!(key in NAMED_KEYS) && [...key].length !== 1) throw new RangeError(`No key is called ${key} (${chord})`);
  return { held: held.filter(isModifier), key };
}

function isModifier(name: string): name is Modifier {
  return ['Shift', 'Control', 'Alt', 'Meta'].includes(name);
}
