import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { parsePack } from '../../utils/core/pack/parse.ts';
import { runPack } from '../../utils/tooling/pack.ts';
import { readPackFiles } from '../../utils/tooling/seed-files.ts';

const VEERHAVEN = join(import.meta.dirname, '..', 'fixtures', 'packs', 'veerhaven');
const LOGBOEK = 'De kade is diep. Er liggen drie schepen.';
const WORDS = ['--language', 'nl', '--nl', 'Een logboek', '--en', 'A log book'];

const folder = await mkdtemp(join(tmpdir(), 'duiding-pack-'));
const logboek = join(folder, 'logboek.txt');
await writeFile(logboek, LOGBOEK);
afterAll(() => rm(folder, { recursive: true }));

describe('pack document', () => {
  it('prints a document that the pack takes', async () => {
    const { output } = await run('document', logboek, ...WORDS);
    const files = { ...(await readPackFiles(VEERHAVEN)), 'documents/logboek.json': JSON.parse(output) };
    expect(parsePack(files).documents[0]).toMatchObject({ text: LOGBOEK, length: LOGBOEK.length, date: null });
  });

  it('leaves the words of a detached document out', async () => {
    const { output } = await run('document', logboek, '--detached', ...WORDS);
    expect(output).not.toContain('schepen');
    expect(JSON.parse(output)).toEqual((await readPackFiles(VEERHAVEN))['documents/logboek.json']);
  });

  it('names a section that has no heading', async () => {
    const { output } = await run('document', logboek, '--section', '1=Kade/Quay', ...WORDS);
    expect(JSON.parse(output).sections[0].label).toEqual({ nl: 'Kade', en: 'Quay' });
  });

  it('keeps spans on their line', async () => {
    const { output } = await run('document', logboek, ...WORDS);
    expect(output).toContain('{ "span": [0, 16], "fingerprint": "4ee94f9bb1e61807" }');
  });
});

describe('pack check', () => {
  it('says what a valid pack holds', async () => {
    const { code, output } = await run('check', VEERHAVEN, logboek);
    expect(code).toBe(0);
    expect(output).toMatch(/^veerhaven: 2 documents, 3 entities, 4 facts\n/);
    expect(output).toContain('documents/stuk.json\n  3 of 4 sentences carry facts');
    expect(output).toMatch(/\nNo problems$/);
  });

  it('says of which document it could look at less', async () => {
    const { code, output } = await run('check', VEERHAVEN);
    expect(code).toBe(0);
    expect(output).toMatch(/documents\/logboek\.json\n.*\n {2}gap: .*\n.*\n {2}Its text isn’t here/);
  });

  it('says of which document no text was given', async () => {
    await writeFile(join(folder, 'other.txt'), 'Iets anders.');
    const { code, output } = await run('check', VEERHAVEN, join(folder, 'other.txt'));
    expect(code).toBe(1);
    expect(output).toContain('documents/logboek.json at sha256');
  });

  it('names the place of what is wrong', async () => {
    await writeFile(join(folder, 'pack.json'), '{ "format": 2 }');
    const { code, output } = await run('check', folder);
    expect(code).toBe(1);
    expect(output).toContain('pack.json at format: expected a whole number from 1 to 1, found 2');
  });
});

it.each([
  { name: 'no command', args: [] },
  { name: 'another command', args: ['publish', 'x'] },
  { name: 'a document without a language', args: ['document', logboek] },
])('explains itself when given $name', async ({ args }) => {
  const { code, output } = await run(...args);
  expect(code).toBe(2);
  expect(output).toContain('Usage:');
});

async function run(...args: readonly string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await runPack(args, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}
