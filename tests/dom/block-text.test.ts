// @vitest-environment happy-dom
import './happy-dom-gaps.ts';

import { describe, expect, it } from 'vitest';
import { BlockText, type Piece } from '../../utils/dom/block-text.ts';

describe('BlockText', () => {
  const text = makeText('In New', '\n', 'York');

  it.each([
    { name: 'in one node', span: { start: 3, end: 6 }, range: ['In New', 3, 'In New', 6] },
    { name: 'across a break', span: { start: 3, end: 11 }, range: ['In New', 3, 'York', 4] },
    { name: 'at the start of a node', span: { start: 7, end: 8 }, range: ['York', 0, 'York', 1] },
    { name: 'that begins in a break', span: { start: 6, end: 9 }, range: ['York', 0, 'York', 2] },
    { name: 'that ends in a break', span: { start: 3, end: 7 }, range: ['In New', 3, 'In New', 6] },
  ])('leads back from a span $name', ({ span, range }) => {
    const found = text.toRange(span);
    expect([
      found?.startContainer.nodeValue,
      found?.startOffset,
      found?.endContainer.nodeValue,
      found?.endOffset,
    ]).toEqual(range);
  });

  it('has no range for what isn’t text of the page', () => {
    expect(text.toRange({ start: 6, end: 7 })).toBeNull();
  });

  it.each([
    { name: 'an empty span', span: { start: 2, end: 2 } },
    { name: 'a span before the text', span: { start: -1, end: 2 } },
    { name: 'a span beyond the text', span: { start: 9, end: 12 } },
  ])('refuses $name', ({ span }) => {
    expect(() => text.toRange(span)).toThrow(RangeError);
  });

  it('holds a part of a node only', () => {
    const node = document.createTextNode('Rusland en China');
    const part = new BlockText([{ node, start: 8, end: 16, place: 'aside' }]);
    expect(part.text).toBe('en China');
    expect(part.toRange({ start: 3, end: 8 })).toMatchObject({ startOffset: 11, endOffset: 16 });
    expect(part.placeAt(3)).toBe('aside');
  });
});

/** Each string a text node, a line break one of ours. */
function makeText(...parts: readonly string[]): BlockText {
  const pieces = parts.map((part): Piece => {
    if (part === '\n') return { node: null, text: part };
    return { node: document.createTextNode(part), start: 0, end: part.length, place: 'text' };
  });
  return new BlockText(pieces);
}
