import axeCore from 'axe-core';

import type { View } from './browser-driver.ts';

/** What axe calls itself in the document. */
declare const axe: typeof axeCore;

/**
 * What keeps a document from readers with assistive technology, as `rule: element`, or `[]`.
 *
 * The rules are those of WCAG 2.2 AA and axe's own best practices. Frames are left to themselves: a card is a
 * view of its own.
 */
export async function findViolations(view: View): Promise<string[]> {
  // As an expression without a value: what axe leaves behind can't travel.
  await view.evaluate(`(() => { ${axeCore.source} })()`);
  return view.evaluate(async () => {
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
