import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Site, serveFolder } from '../../utils/tooling/serve.ts';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duiding-serve-'));
  await writeFile(join(folder, 'index.html'), '<p>Voorpagina');
  await writeFile(join(folder, 'een woord.txt'), 'woord');
  site = await serveFolder(folder, { 'content-security-policy': "default-src 'none'" });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('serveFolder', () => {
  it.each([
    { name: 'the index for the folder itself', path: '/', status: 200, body: '<p>Voorpagina' },
    { name: 'a name with a space', path: '/een%20woord.txt', status: 200, body: 'woord' },
    { name: 'a file whatever the query', path: '/index.html?a=b', status: 200, body: '<p>Voorpagina' },
    { name: 'nothing for a file that is not there', path: '/nergens.html', status: 404, body: '' },
    { name: 'nothing from above the folder', path: '/..%2F..%2Fetc%2Fhostname', status: 404, body: '' },
  ])('serves $name', async ({ path, status, body }) => {
    const response = await fetch(site.address + path);
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  it('sends its headers and the type of the file', async () => {
    const { headers } = await fetch(site.address);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});
