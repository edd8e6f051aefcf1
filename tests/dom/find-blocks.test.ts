// @vitest-environment happy-dom
import './happy-dom-gaps.ts';

import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_BLOCK_LENGTH } from '../../utils/core/limits.ts';
import { findBlocks } from '../../utils/dom/find-blocks.ts';
import type { Block } from '../../utils/dom/gathered-text.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('findBlocks', () => {
  it.each([
    { name: 'a paragraph', html: '<p>In Rusland</p>', texts: ['In Rusland'] },
    { name: 'a word across inline elements as one', html: '<p>Rus<b>la</b><i>nd</i></p>', texts: ['Rusland'] },
    { name: 'words across a link as one text', html: '<p>In <a href="#">China</a> en</p>', texts: ['In China en'] },
    { name: 'two paragraphs apart', html: '<p>New</p><p>York</p>', texts: ['New', 'York'] },
    {
      name: 'text before, in and after a block',
      html: '<div>een<p>twee</p>drie</div>',
      texts: ['een', 'twee', 'drie'],
    },
    { name: 'cells apart', html: '<table><tr><td>New</td><td>York</td></tr></table>', texts: ['New', 'York'] },
    { name: 'a rule as an end', html: '<div>New<hr>York</div>', texts: ['New', 'York'] },
    { name: 'a line break as white space', html: '<p>New<br>York</p>', texts: ['New\nYork'] },
    { name: 'a line break in another element too', html: '<p><b>New<br></b>York</p>', texts: ['New\nYork'] },
    {
      name: 'soft hyphens and no-break spaces as they are',
      html: '<p>Oe\u00adkra\u00efne\u00a0nu</p>',
      texts: ['Oe\u00adkra\u00efne\u00a0nu'],
    },
    {
      name: 'a footnote’s number as no part of the word',
      html: '<p>Rusland<sup>1</sup> en</p>',
      texts: ['Rusland en'],
    },
    { name: 'a word with a script in it as one', html: '<p>Rus<script>x</script>land</p>', texts: ['Rusland'] },
    { name: 'code as an end of the word', html: '<p>Rus<code>x</code>land</p>', texts: ['Rus\uFFFCland'] },
    {
      name: 'links side by side apart',
      html: '<nav><a href="#">Rusland</a><a href="#">China</a></nav>',
      texts: ['Rusland\nChina'],
    },
    {
      name: 'paragraphs of a plain text apart',
      html: '<pre>een\ntwee\n \ndrie</pre>',
      texts: ['een\ntwee\n \n', 'drie'],
    },
    { name: 'nothing in white space and dashes', html: '<p> \n </p><p>–</p>', texts: [] },
    { name: 'a year alone', html: '<p>1989</p>', texts: ['1989'] },
  ])('finds $name', ({ html, texts }) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it.each([
    { name: 'scripts and styles', html: '<script>Rusland</script><style>Rusland</style>' },
    { name: 'code', html: '<pre><code>Rusland</code></pre>' },
    { name: 'coloured code', html: '<div class="highlight"><pre>Rus<span>land</span></pre></div>' },
    { name: 'fields', html: '<textarea>Rusland</textarea><select><option>Rusland</option></select>' },
    { name: 'editors', html: '<div contenteditable><p>Rusland</p></div>' },
    { name: 'editors with a mode', html: '<div contenteditable="plaintext-only">Rusland</div>' },
    { name: 'islands in editors', html: '<div contenteditable="true"><p contenteditable="false">Rusland</p></div>' },
    { name: 'text boxes by role', html: '<div role="textbox">Rusland</div>' },
    { name: 'editors by their class', html: '<div class="CodeMirror"><pre>Rusland</pre></div>' },
    {
      name: 'hidden parts',
      html: '<div hidden>Rusland</div><div aria-hidden="true">Rusland</div><div inert>Rusland</div>',
    },
    { name: 'drawings', html: '<svg><text>Rusland</text></svg>' },
    { name: 'readings of characters', html: '<p><ruby><rt>Rusland</rt></ruby></p>' },
    { name: 'what is for browsers without scripts', html: '<noscript>Rusland</noscript>' },
  ])('leaves out $name', ({ html }) => {
    expect(textsOf(html)).toEqual([]);
  });

  it('reads what is said not to be an editor', () => {
    expect(textsOf('<p contenteditable="false">Rusland</p>')).toEqual(['Rusland']);
  });

  it.each([
    { name: 'plain text', html: '<p>Rusland</p>', place: 'text' },
    { name: 'a heading', html: '<h2>Rusland</h2>', place: 'aside' },
    { name: 'a heading by role', html: '<div role="heading">Rusland</div>', place: 'aside' },
    { name: 'a paragraph in a footer', html: '<footer><p>Rusland</p></footer>', place: 'aside' },
    { name: 'a link', html: '<p><a href="#"><b>Rusland</b></a></p>', place: 'control' },
    { name: 'an anchor that leads nowhere', html: '<p><a>Rusland</a></p>', place: 'text' },
    { name: 'a button', html: '<button>Rusland</button>', place: 'control' },
    { name: 'a heading in a link', html: '<a href="#"><h3>Rusland</h3></a>', place: 'control' },
    { name: 'a label', html: '<label>Rusland</label>', place: 'aside' },
  ])('says that $name is $place', ({ html, place }) => {
    const [block] = blocksOf(html);
    expect(block?.text.placeAt(0)).toBe(place);
  });

  it('opens a section at each heading', () => {
    const blocks = blocksOf('<p>een</p><h2>twee</h2><p>drie</p><div role="heading">vier</div>');
    expect(blocks.map(({ opensSection }) => opensSection)).toEqual([false, true, false, true]);
  });

  it('leads back to the words in the page', () => {
    const [block] = blocksOf('<p>In <b>New</b><br>Yo<i>rk</i>.</p>');
    const start = block?.text.text.indexOf('New') ?? -1;
    const range = block?.text.toRange({ start, end: start + 'New\nYork'.length });
    expect([range?.startContainer.nodeValue, range?.startOffset]).toEqual(['New', 0]);
    expect([range?.endContainer.nodeValue, range?.endOffset]).toEqual(['rk', 2]);
  });

  it('cuts a long block at white space, and leads back from each part', () => {
    const word = 'Zuidoost-Azië ';
    const blocks = blocksOf(`<p>${word.repeat(4_000)}</p>`);
    const texts = blocks.map(({ text }) => text.text);
    expect(texts.join('')).toBe(word.repeat(4_000));
    expect(texts.length).toBe(Math.ceil((word.length * 4_000) / MAX_BLOCK_LENGTH));
    for (const { text } of blocks) {
      expect(text.text.startsWith('Zuidoost')).toBe(true);
      const range = text.toRange({ start: 0, end: 8 });
      expect(range?.startContainer.nodeValue?.slice(range.startOffset, range.endOffset)).toBe('Zuidoost');
    }
  });

  it('makes a part of a long text when it is asked for it', () => {
    document.body.innerHTML = `<p>${'Rusland '.repeat(100_000)}</p>`;
    const read = vi.spyOn(Text.prototype, 'substringData');
    findBlocks(document.body).next();
    expect(read.mock.calls.length).toBeLessThan(4);
    for (const [, length] of read.mock.calls) expect(length).toBeLessThanOrEqual(MAX_BLOCK_LENGTH);
  });

  it('leaves the rest of a long text that the page shortens meanwhile to the next reading', () => {
    document.body.innerHTML = `<p>${'Rusland '.repeat(10_000)}</p><p>China</p>`;
    const walk = findBlocks(document.body);
    walk.next();
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'Kort.';
    expect([...walk].map((block) => block?.text.text)).toEqual(['China']);
  });

  it('parts preformatted text at blank lines, however long', () => {
    const paragraph = 'Rusland zwijgt.\n'.repeat(2_000);
    const texts = textsOf(`<pre>Kop\n\n${paragraph} \n${paragraph}</pre>`);
    expect(texts[0]).toBe('Kop\n\n');
    expect(texts.slice(1).join('')).toBe(`${paragraph} \n${paragraph}`);
    expect(texts.filter((text) => text.endsWith('\n \n'))).toHaveLength(1);
  });

  it('counts line breaks in the length of a part', () => {
    const texts = textsOf(`<p>${'<b>word</b><br>'.repeat(MAX_BLOCK_LENGTH / 2)}</p>`);
    expect(Math.max(...texts.map((text) => text.length))).toBe(MAX_BLOCK_LENGTH);
  });

  it('goes 3,000 levels deep', () => {
    let element: Element = document.body;
    for (let level = 0; level < 3_000; level++) {
      const inner = document.createElement('div');
      element.append(inner);
      element = inner;
    }
    element.append('Rusland');
    expect(texts(document.body)).toEqual(['Rusland']);
  });

  it('gives a breath where no text comes for long', () => {
    document.body.innerHTML = '<i></i>'.repeat(2_000);
    expect([...findBlocks(document.body)]).toEqual([null, null, null, null]);
  });
});

describe('findBlocks, in shadow roots,', () => {
  it.each([
    {
      name: 'finds what stands in them, where it is seen',
      root: '<p>In Rusland</p>',
      light: '',
      texts: ['voor', 'In Rusland', 'na'],
    },
    { name: 'finds text that stands right in them', root: 'Rusland', light: '', texts: ['voor', 'Rusland', 'na'] },
    {
      name: 'finds what is slotted in its slot',
      root: '<p>een</p><slot></slot><p>drie</p>',
      light: '<b>twee</b>',
      texts: ['voor', 'een', 'twee', 'drie', 'na'],
    },
    {
      name: 'finds what is slotted by name',
      root: '<slot name="b"></slot><slot name="a"></slot>',
      light: '<i slot="a">een</i><i slot="b">twee</i>',
      texts: ['voor', 'twee', 'een', 'na'],
    },
    { name: 'leaves out what has no slot', root: '<p>een</p>', light: 'twee', texts: ['voor', 'een', 'na'] },
    {
      name: 'finds what a slot says while nothing is slotted',
      root: '<slot>een</slot>',
      light: '',
      texts: ['voor', 'een', 'na'],
    },
    {
      name: 'leaves out what a slot says when something is',
      root: '<slot>een</slot>',
      light: 'twee',
      texts: ['voor', 'twee', 'na'],
    },
    {
      name: 'leaves out editors',
      root: '<div contenteditable><slot></slot></div>',
      light: 'twee',
      texts: ['voor', 'na'],
    },
  ])('$name', ({ root, light, texts }) => {
    document.body.innerHTML = `<p>voor</p><div id="host">${light}</div><p>na</p>`;
    openRoot('#host').innerHTML = root;
    expect(shadowTexts()).toEqual(texts);
  });

  it('finds them in one another', () => {
    document.body.innerHTML = '<div id="host">Rusland</div>';
    const outer = openRoot('#host');
    outer.innerHTML = '<div id="inner">China en <slot></slot></div>';
    outer.querySelector('div')?.attachShadow({ mode: 'open' }).append('Over: ', document.createElement('slot'));
    expect(shadowTexts()).toEqual(['Over: ', 'China en ', 'Rusland']);
  });

  it('finds text in a link around a slot as such', () => {
    document.body.innerHTML = '<div id="host">China</div>';
    openRoot('#host').innerHTML = '<a href="#"><slot></slot></a>';
    const [block] = shadowBlocks();
    expect(block?.text.placeAt(0)).toBe('control');
    expect(block?.element.id).toBe('host');
  });

  it('breathes however small they are', () => {
    document.body.innerHTML = '<div class="host"></div>'.repeat(1_000);
    for (const host of document.querySelectorAll('.host')) host.attachShadow({ mode: 'open' }).innerHTML = '<i></i>';
    expect([...findBlocks(document.body, shadowOf)].filter((block) => block === null)).toHaveLength(4);
  });
});

function openRoot(selector: string): ShadowRoot {
  const host = document.querySelector(selector);
  if (!host) throw new Error(`No ${selector}`);
  return host.attachShadow({ mode: 'open' });
}

const shadowOf = (element: Element) => element.shadowRoot;

function shadowBlocks(): Block[] {
  return [...findBlocks(document.body, shadowOf)].filter((block) => block !== null);
}

function shadowTexts(): string[] {
  return shadowBlocks().map(({ text }) => text.text);
}

function textsOf(html: string): string[] {
  return blocksOf(html).map(({ text }) => text.text);
}

function texts(root: Element): string[] {
  return [...findBlocks(root)].flatMap((block) => (block ? [block.text.text] : []));
}

function blocksOf(html: string): Block[] {
  document.body.innerHTML = html;
  return [...findBlocks(document.body)].filter((block) => block !== null);
}
