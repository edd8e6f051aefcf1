import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { runRecognise } from '../../utils/tooling/recognise.ts';

const VEERHAVEN = join(import.meta.dirname, '..', 'fixtures', 'packs', 'veerhaven');

describe('recognise', () => {
  it('answers every line with the mentions in its text, ids as the pack writes them', async () => {
    const { code, printed } = await run([], [{ id: 'a', text: 'De EDEO zwijgt.', lang: 'nl' }]);
    expect(code).toBe(0);
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      { id: 'a', mentions: [{ start: 3, end: 7, candidates: ['edeo'], rule: 'acronym' }] },
    ]);
  });

  it('takes the lines of a text for paragraphs of one page, and counts in the whole', async () => {
    const text = 'De Externe Dienst.\r\n\nPoetin belde.\nChina ook.';
    const { printed } = await run([], [{ id: 1, text }]);
    const { mentions } = JSON.parse(printed[0] ?? '');
    const surfaces = mentions.map(({ start, end }: { start: number; end: number }) => text.slice(start, end));
    expect(surfaces).toEqual(['Poetin', 'China']);
  });

  it('reads on where a line goes on with the one before', async () => {
    const { printed } = await run(
      [],
      [{ id: 1, text: 'De Europese Dienst voor\nextern Optreden en de invasie\nvan Oekraïne.' }],
    );
    const { mentions } = JSON.parse(printed[0] ?? '');
    expect(mentions.map(({ candidates }: { candidates: string[] }) => candidates[0])).toContain(
      'russische-invasie-2022',
    );
  });

  it('recognises the pack that it is given, and no other', async () => {
    const texts = [{ id: 1, text: 'China kent Veerhaven.' }];
    const { printed } = await run(['--pack', VEERHAVEN], texts);
    expect(JSON.parse(printed[0] ?? '').mentions).toHaveLength(1);
  });

  it.each([
    { name: 'no JSON', line: '{"id": 1, "text": ' },
    { name: 'no object', line: '[]' },
    { name: 'no id', line: '{"text": "China"}' },
    { name: 'no text', line: '{"id": 1}' },
    { name: 'a language that is no string', line: '{"id": 1, "text": "China", "lang": 3}' },
  ])('names the line that has $name, and answers the others', async ({ line }) => {
    const { code, printed, complaints } = await run([], [{ id: 1, text: 'China' }, line, { id: 2, text: 'China' }]);
    expect(code).toBe(2);
    expect(printed).toHaveLength(2);
    expect(complaints).toEqual([expect.stringMatching(/^Line 2: ./)]);
  });

  it('passes over empty lines', async () => {
    const { code, printed } = await run([], ['', { id: 1, text: 'China' }, '']);
    expect([code, printed.length]).toEqual([0, 1]);
  });

  it('reports what names do in all texts together', async () => {
    const texts = [
      { id: 1, text: 'China zwijgt.' },
      { id: 2, text: 'Ook Rusland zwijgt.' },
    ];
    const { printed } = await run(['--report'], texts);
    expect(printed[0]).toBe('2 texts, 5 words, 2 mentions: 400.0 per 1,000 words');
    expect(printed.join('\n')).toMatch(/By rule: name 2\n.*\n.*\nNever found: .*EDEO/);
  });

  it.each([
    { name: 'an unknown option', args: ['--packs', VEERHAVEN], code: 2 },
    { name: 'a folder that isn’t there', args: ['--pack', join(VEERHAVEN, 'nowhere')], code: 1 },
    { name: 'a folder that holds no pack', args: ['--pack', join(VEERHAVEN, 'facts')], code: 1 },
  ])('refuses $name', async ({ args, code }) => {
    const answer = await run(args, [{ id: 1, text: 'China' }]);
    expect(answer.code).toBe(code);
    expect(answer.printed).toEqual([]);
    expect(answer.complaints).toHaveLength(1);
  });
});

async function run(args: readonly string[], lines: readonly (string | object)[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runRecognise(args, {
    input: (async function* () {
      for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
    })(),
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints };
}
