import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_HOMONYMS, MAX_NESTED } from '../../../utils/core/limits.ts';
import { compileMatcher, type Matcher, nameAt, relatedTo, siblingsOf } from '../../../utils/core/matcher/compile.ts';
import { scan } from '../../../utils/core/matcher/scan.ts';
import { loadMatcher, serialiseMatcher } from '../../../utils/core/matcher/serialise.ts';
import { createUnits, extendHash, type Units } from '../../../utils/core/matcher/units.ts';
import { CASE_RULES, type CaseRule, NAME_KINDS, type Name } from '../../../utils/core/model.ts';
import { fold } from '../../../utils/core/text/fold.ts';
import { toWords } from '../../../utils/core/text/words.ts';
import { entityId, makeEntity, makeName } from '../../fixtures/make-entity.ts';
import { type NaiveName, naiveScan } from './naive-scan.ts';

/** `surface (name: ending)`, the ending where there is one. */
function found(text: string, matcher: Matcher): string[] {
  return scan(text, matcher).map(({ start, end, nameEnd, ending, names }) => {
    const known = names.map((name) => nameAt(matcher, name).text).join(', ');
    return `${text.slice(start, end)} (${known}${ending === 'none' ? '' : `, ${ending} at ${nameEnd - start}`})`;
  });
}

function compile(names: readonly (string | Name)[], seed = 1): Matcher {
  const entities = names.map((name, index) => ({ ...makeEntity(`e${index}`, [name]), private: false }));
  return compileMatcher(entities, undefined, seed);
}

describe('scan', () => {
  it.each([
    { name: 'a name of one word', names: ['China'], text: 'in China nu', hits: ['China (China)'] },
    { name: 'a name of several words', names: ['Rode Zee'], text: 'de Rode Zee.', hits: ['Rode Zee (Rode Zee)'] },
    {
      name: 'every name at one place, the longest first',
      names: ['Rode', 'Rode Zee'],
      text: 'Rode Zee',
      hits: ['Rode Zee (Rode Zee)', 'Rode (Rode)'],
    },
    {
      name: 'names that overlap',
      names: ['Rode Zee', 'Zee Straat'],
      text: 'Rode Zee Straat',
      hits: ['Rode Zee (Rode Zee)', 'Zee Straat (Zee Straat)'],
    },
    { name: 'homonyms in one hit', names: ['Nice', 'Nice'], text: 'Nice', hits: ['Nice (Nice, Nice)'] },
    {
      name: 'the surest kind of name first',
      names: [makeName('Den Haag', { kind: 'metonym' }), 'den Haag'],
      text: 'Den Haag',
      hits: ['Den Haag (den Haag, Den Haag)'],
    },
    {
      name: 'a genitive with an apostrophe',
      names: ['China'],
      text: 'China’s rol',
      hits: ['China’s (China, genitive at 5)'],
    },
    { name: 'a genitive s', names: ['Rusland'], text: 'Ruslands rol', hits: ['Ruslands (Rusland, genitive at 7)'] },
    {
      name: 'an apostrophe alone behind a sibilant',
      names: ['Parijs'],
      text: 'Parijs’ rol',
      hits: ['Parijs’ (Parijs, genitive at 6)'],
    },
    { name: 'no apostrophe alone behind another letter', names: ['Rome'], text: 'Rome’ rol', hits: ['Rome (Rome)'] },
    {
      name: 'a second part, written solid',
      names: ['China'],
      text: 'het Chinabeleid',
      hits: ['Chinabeleid (China, compound at 5)'],
    },
    {
      name: 'a second part behind a soft hyphen',
      names: ['China'],
      text: 'China\u00adbe\u00adleid',
      hits: ['China\u00adbe\u00adleid (China, compound at 5)'],
    },
    {
      name: 'endings behind a name that begins small',
      names: [makeName('eBay', { language: 'nl' }), makeName('eFront', { language: 'nl' })],
      text: 'eBaybeleid en eBays rol, eFronts beleid',
      hits: ['eBaybeleid (eBay, compound at 4)', 'eBays (eBay, genitive at 4)', 'eFronts (eFront, genitive at 6)'],
    },
    {
      name: 'a second part behind a name between signs',
      names: ['“Rusland”'],
      text: 'Ruslandbeleid',
      hits: ['Ruslandbeleid (“Rusland”, compound at 7)'],
    },
    { name: 'no other letters behind a name', names: ['Krim'], text: 'Krimi Krimpen Krimskrams', hits: [] },
    {
      name: 'an inflected adjective',
      names: [makeName('Russisch', { kind: 'adjective' })],
      text: 'Russische',
      hits: ['Russische (Russisch)'],
    },
    {
      name: 'a genitive of a name’s last word',
      names: ['Rode Zeeland'],
      text: 'Rode Zeelands kust',
      hits: ['Rode Zeelands (Rode Zeeland, genitive at 12)'],
    },
    {
      name: 'nothing that begins small where the rule asks for a capital',
      names: ['In', 'Van'],
      text: 'in van',
      hits: [],
    },
    {
      name: 'in small letters those whose rule allows it',
      names: ['Orde', makeName('Orde', { caseRule: 'any' }), 'orde'],
      text: 'orde',
      hits: ['orde (Orde, orde)'],
    },
    { name: 'capitals throughout', names: ['Rode Zee'], text: 'RODE ZEE', hits: ['RODE ZEE (Rode Zee)'] },
    { name: 'a name without its diacritics', names: ['Curaçao'], text: 'Curacao', hits: ['Curacao (Curaçao)'] },
    {
      name: 'diacritics that the name hasn’t',
      names: ['Curacao'],
      text: 'Curac\u0327ao',
      hits: ['Curac\u0327ao (Curacao)'],
    },
    {
      name: 'ß for ss and ss for ß',
      names: ['Gauß', 'Hesse'],
      text: 'Gauss Heße',
      hits: ['Gauss (Gauß)', 'Heße (Hesse)'],
    },
    { name: 'a ligature', names: ['Fiji'], text: 'Fĳi \uff26iji', hits: ['Fĳi (Fiji)', '\uff26iji (Fiji)'] },
    {
      name: 'white space of any kind and length between words',
      names: ['Rode Zee'],
      text: 'Rode\u00a0\n Zee',
      hits: ['Rode\u00a0\n Zee (Rode Zee)'],
    },
    { name: 'no other gap than the name’s', names: ['Rode Zee', 'A-B'], text: 'Rode-Zee Rode, Zee A B', hits: [] },
    {
      name: 'any hyphen and apostrophe',
      names: ['Xi’an-Noord'],
      text: "Xi'an‑Noord",
      hits: ["Xi'an‑Noord (Xi’an-Noord)"],
    },
    {
      name: 'no invisible character at either end',
      names: ['Krim'],
      text: '\u200bKrim\u200b, \u00adKrim\u00ad',
      hits: ['Krim (Krim)', 'Krim (Krim)'],
    },
    {
      name: 'names inside text without spaces',
      names: ['中国', 'ไทย', '東京'],
      text: '我在中国和東京都工作 ประเทศไทยนะ',
      hits: ['中国 (中国)', '東京 (東京)', 'ไทย (ไทย)'],
    },
    { name: 'no name inside another in katakana', names: ['インド'], text: 'インドネシア', hits: [] },
    { name: 'no name inside a longer word of Hindi', names: ['भारत'], text: 'भारतीय भारत', hits: ['भारत (भारत)'] },
    { name: 'a name outside the basic plane', names: ['𐐀𐐁'], text: 'x 𐐀𐐁 y', hits: ['𐐀𐐁 (𐐀𐐁)'] },
    { name: 'nothing in nothing', names: ['China'], text: '', hits: [] },
    { name: 'nothing of nothing', names: [], text: 'China', hits: [] },
  ])('finds $name', ({ names, text, hits }) => {
    expect(found(text, compile(names))).toEqual(hits);
  });

  it('answers with the longest of many names at one place', () => {
    const names = Array.from({ length: MAX_NESTED + 5 }, (_, index) =>
      'a'
        .repeat(index + 1)
        .split('')
        .join(' '),
    );
    const lengths = scan(names.at(-1) ?? '', compile(names))
      .filter(({ start }) => start === 0)
      .map(({ end }) => (end + 1) / 2);
    expect(lengths).toEqual(Array.from({ length: MAX_NESTED }, (_, index) => names.length - index));
  });

  it('answers with the first of very many homonyms', () => {
    const entities = Array.from({ length: MAX_HOMONYMS * 3 }, (_, index) => makeEntity(`e${index}`, ['Jan']));
    const matcher = compileMatcher(entities.map((entity) => ({ ...entity, private: false })));
    const [hit] = scan('Jan', matcher);
    expect(hit?.names.map((name) => nameAt(matcher, name).entityId)).toEqual(
      entities.slice(0, MAX_HOMONYMS).map(({ id }) => id),
    );
  });

  it.each([
    { name: 'a million words of one letter', text: 'a '.repeat(1_000_000) },
    { name: 'ten million letters without a space', text: 'a'.repeat(10_000_000) },
    { name: 'ten million characters of text', text: 'In China en Rusland. '.repeat(500_000) },
  ])('gets through $name', ({ text }) => {
    const hits = scan(text, compile(['a b', 'a a a c', 'Rusland']));
    expect(hits).toHaveLength(text.includes('Rusland') ? 500_000 : 0);
  });

  it.each([
    { name: 'fifty thousand names', names: Array.from({ length: 50_000 }, (_, index) => `a a b${index}`) },
    {
      name: 'names of up to a hundred words',
      names: Array.from({ length: 98 }, (_, index) => `${'a '.repeat(index + 2)}b`),
    },
  ])('gets through a text in which $name begin everywhere', ({ names }) => {
    expect(scan('a '.repeat(20_000), compile([...names, 'a a']))).toHaveLength(19_999);
  });
});

describe('of two words with one hash, scan', () => {
  const [one, other] = wordsWithOneHash(createUnits(1));

  it.each([
    { name: 'the one that is a name', names: [one], text: `${other} ${one}`, hits: [`${one} (${one})`] },
    {
      name: 'each as its own name',
      names: [one, other],
      text: `${one} ${other}`,
      hits: [`${one} (${one})`, `${other} (${other})`],
    },
  ])('finds $name', ({ names, text, hits }) => {
    expect(found(text, compile(names))).toEqual(hits);
  });
});

/** Of half a million words some thirty pairs have one. */
function wordsWithOneHash(units: Units): [string, string] {
  const known = new Map<number, string>();
  for (let number = 0; number < 500_000; number++) {
    const word = number.toString(36);
    const hash = extendHash(units, 0, word);
    const twin = known.get(hash);
    if (twin !== undefined) return [twin, word];
    known.set(hash, word);
  }
  throw new Error('No two words have one hash');
}

/** Letters and what trips them up: case, diacritics, ligatures, invisible ones, halves of pairs, scripts without spaces. */
const PIECES = [
  ...[
    'a',
    'A',
    'b',
    's',
    'S',
    'e',
    'é',
    'e\u0301',
    'ß',
    '\ufb01',
    'ı',
    'İ',
    'ø',
    'Œ',
    '1',
    '½',
    '가',
    '中',
    'ไ',
    'か',
    'ア',
    'ा',
  ],
  ...[' ', '  ', '\u00a0', '\n', '-', '‑', "'", '’', '.', '…', ',', '\u00ad', '\u200b', '\u0301', '\ud801', '\udc00'],
  ...['China', 'chinas', 'Rusland', 'Krim', 'beleid', 'oorlog', 'top', 'isch'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const name: fc.Arbitrary<Name> = fc
  .record({
    text: text.filter((written) => toWords(written).length > 0),
    kind: fc.constantFrom(...NAME_KINDS),
    caseRule: fc.constantFrom<CaseRule>(...CASE_RULES),
    language: fc.constantFrom('nl', 'de-AT', 'fr'),
  })
  .map((rest) => makeName(rest.text, rest));
const names = fc.array(name, { maxLength: 12 });

describe('of random names in random texts, scan', () => {
  it('finds exactly what the plainest search finds', () => {
    fc.assert(
      fc.property(names, fc.array(fc.oneof(text, fc.nat()), { maxLength: 6 }), fc.integer(), (all, parts, seed) => {
        // Names stand in the text too, as they are or grown: random letters alone hardly ever make one.
        const page = parts
          .map((part) => (typeof part === 'string' ? part : (all[part % (all.length || 1)]?.text ?? ' ')))
          .join('');
        const entities = all.map((one, index) => ({ ...makeEntity(`e${index}`, [one]), private: false }));
        const matcher = compileMatcher(entities, undefined, seed);
        const ours = scan(page, matcher).map((hit) => ({
          ...hit,
          names: hit.names.map((index) => nameAt(matcher, index).entityId),
        }));
        const naive = all.map((one, index): NaiveName => ({ ...one, entityId: entityId(`e${index}`) }));
        const theirs = naiveScan(page, naive).map((hit) => ({
          ...hit,
          names: hit.names.map(({ entityId: id }) => id),
        }));
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 400 },
    );
  });

  it('finds them between words and where their letters are', () => {
    fc.assert(
      fc.property(names, text, (all, page) => {
        const matcher = compile([...all, 'China', 'Rusland', 'Krim']);
        const words = toWords(page);
        const starts = new Set(words.map(({ start }) => start));
        const ends = new Set(words.map(({ end }) => end));
        for (const { start, end, nameEnd, ending, names: indexes } of scan(page, matcher)) {
          expect(starts).toContain(start);
          expect(ends.has(end) || (ending === 'genitive' && fold(page.charAt(end - 1)) === "'")).toBe(true);
          for (const index of indexes) {
            const written = toWords(nameAt(matcher, index).text)
              .map(({ folded }) => folded)
              .join(' ');
            const surface = toWords(page.slice(start, nameEnd))
              .map(({ folded }) => folded)
              .join(' ');
            expect(surface.startsWith(written)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a compiled name', () => {
  const conditional = makeName('Spelen', {
    kind: 'short',
    caseRule: 'any',
    language: 'en-GB',
    near: [entityId('beijing'), entityId('china')],
    year: '2008',
  });
  const entity = makeEntity('spelen', ['Olympische Spelen', conditional], { type: 'event' });
  const matcher = compileMatcher([{ ...entity, private: true }], (id) => entityId(`${id}-same`.replace('test/', '')));

  it('is what its pack wrote, with canonical ids', () => {
    const [hit] = scan('Spelen', matcher);
    expect(nameAt(matcher, hit?.names[0] ?? -1)).toEqual({
      ...conditional,
      entityId: entityId('spelen-same'),
      near: [entityId('beijing-same'), entityId('china-same')],
      type: 'event',
      private: true,
    });
  });

  it('knows the names beside it', () => {
    const [hit] = scan('Olympische Spelen', matcher);
    expect(siblingsOf(matcher, hit?.names[0] ?? -1)).toEqual(['Olympische Spelen', 'Spelen']);
  });

  it('is refused without a letter', () => {
    expect(() => compile([' – '])).toThrow(RangeError);
  });

  it.each(['constructor', '__proto__', 'toString'])('may be “%s”', (odd) => {
    expect(scan(odd, compile([makeName(odd, { caseRule: 'any' })]))).toHaveLength(1);
  });
});

describe('relatedTo', () => {
  const relation = (target: string) => ({ kind: 'part-of', target: entityId(target), factId: null }) as const;
  const entities = [
    makeEntity('a', ['A'], { relations: [relation('b'), relation('c')] }),
    makeEntity('b', ['B']),
    makeEntity('twin', ['A'], { relations: [relation('d')] }),
  ];
  const matcher = compileMatcher(
    entities.map((entity) => ({ ...entity, private: false })),
    (id) => (id === entityId('twin') ? entityId('a') : id),
  );

  it.each([
    { id: 'a', related: ['b', 'c', 'd'] },
    { id: 'b', related: [] },
    { id: 'unheard-of', related: [] },
  ])('of $id is $related', ({ id, related }) => {
    expect(relatedTo(matcher, entityId(id))).toEqual(related.map(entityId));
  });
});

describe('a matcher that was kept', () => {
  const matcher = compile(['China', 'Rode Zee', makeName('Spelen', { near: [entityId('e0')], year: '2008' })], 7);
  const page = 'China’s Rode Zee, Spelen';

  it('is the same afterwards', () => {
    fc.assert(
      fc.property(names, text, (all, anyPage) => {
        const before = compile(all);
        const after = loadMatcher(serialiseMatcher(before));
        expect(after?.buffer.byteLength).toBe(before.buffer.byteLength);
        expect(after && scan(anyPage, after)).toEqual(scan(anyPage, before));
        expect(after && serialiseMatcher(after)).toEqual(serialiseMatcher(before));
      }),
    );
  });

  it('is the same for the same names and seed', () => {
    expect(serialiseMatcher(compile(['China', 'Rusland'], 3))).toEqual(
      serialiseMatcher(compile(['China', 'Rusland'], 3)),
    );
  });

  // Whoever changes what is kept of the same names raises the version in matcher.ts, and then writes both down here.
  it('has the form of its version', () => {
    const relations = [{ kind: 'part-of', target: entityId('azië'), factId: null }] as const;
    const names = [
      ...['China', 'Rode Zee', 'Curaçao', 'Gauß', '中国', 'भारत', 'Xi’an-Noord'],
      makeName('Russisch', { kind: 'adjective' }),
      makeName('EDEO', { kind: 'acronym', caseRule: 'exact' }),
      makeName('de Spelen', { kind: 'term', caseRule: 'any', near: [entityId('beijing')], year: '2008' }),
    ];
    const kept = compileMatcher([{ ...makeEntity('china', names, { relations }), private: false }], undefined, 1);
    const [version, sum] = new Int32Array(serialiseMatcher(kept).buffer);
    expect({ version, sum }).toEqual({ version: 0x64756903, sum: -1_244_978_289 });
  });

  it('is found out in any part of other bytes', () => {
    const bytes = serialiseMatcher(matcher);
    const wider = new Uint8Array(bytes.length + 3);
    wider.set(bytes, 3);
    const after = loadMatcher(wider.subarray(3));
    expect(after && found(page, after)).toEqual(found(page, matcher));
  });

  it('is refused with any bit flipped', () => {
    const bytes = serialiseMatcher(matcher);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(loadMatcher(flipped)).toBeNull();
    }
  });

  it.each([
    { name: 'nothing', cut: 0 },
    { name: 'a part of its head', cut: 8 },
    { name: 'a part', cut: 200 },
    { name: 'odd bytes', cut: 201 },
  ])('is refused where only $name is left', ({ cut }) => {
    expect(loadMatcher(serialiseMatcher(matcher).slice(0, cut))).toBeNull();
  });
});
