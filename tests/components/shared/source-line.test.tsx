// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { SourceLine } from '../../../components/shared/SourceLine.tsx';
import { SOURCE } from '../../fixtures/make-card.ts';
import { show, text } from '../show.tsx';

const TITLED = { ...SOURCE, title: 'Van Veerhaven tot Deltaplan', date: '2025', language: 'nl' };

describe('SourceLine', () => {
  it.each([
    {
      name: 'a document by what it is, with its age',
      sources: [SOURCE],
      says: 'Uit een opiniestuk van Hilde Wouters, maart 2022, 4 jaar oud',
    },
    { name: 'a document by its title', sources: [TITLED], says: 'Uit Van Veerhaven tot Deltaplan, 2025' },
    {
      name: 'how many there are besides',
      sources: [TITLED, SOURCE],
      says: 'Uit Van Veerhaven tot Deltaplan, 2025, en 1 ander document',
    },
    {
      name: 'no date where there is none',
      sources: [{ ...TITLED, date: null }],
      says: 'Uit Van Veerhaven tot Deltaplan',
    },
    {
      name: 'the page itself first',
      sources: [TITLED, { ...SOURCE, isThisPage: true }],
      says: 'Van deze pagina: een opiniestuk van Hilde Wouters, maart 2022, 4 jaar oud, en 1 ander document',
    },
    { name: 'nothing of nothing', sources: [], says: '' },
  ])('names $name', async ({ sources, says }) => {
    await show(<SourceLine sources={sources} />);
    expect(text()).toBe(says);
  });

  it('says that a pack is private', async () => {
    await show(<SourceLine sources={[TITLED]} private />);
    expect(text()).toBe('Uit Van Veerhaven tot Deltaplan, 2025, privé');
  });

  it('says the title in its own language', async () => {
    await show(<SourceLine sources={[TITLED]} />, { language: 'en' });
    expect(document.querySelector('i')?.lang).toBe('nl');
    expect(text()).toBe('From Van Veerhaven tot Deltaplan, 2025');
  });
});
