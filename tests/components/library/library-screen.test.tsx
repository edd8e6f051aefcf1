// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { LibraryScreen, type LibraryScreenProps } from '../../../components/library/LibraryScreen.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import type { PackId } from '../../../utils/core/model.ts';
import type { PackOverview } from '../../../utils/messages/protocol.ts';
import { get, names, press, show, text } from '../show.tsx';

describe('LibraryScreen', () => {
  it('says of a pack what it is for, where it comes from and how much it holds', async () => {
    await open({ getPacks: async () => [makePack()] });
    expect(names('heading')).toEqual(['Bibliotheek', 'Pakken', 'Havenarchief', 'Taal', 'Markering', 'Privacy']);
    expect(get('listitem').textContent).toBe(
      'HavenarchiefKnipsels over de haven.Meegeleverd · MIT · versie 1 · 1 document, 34 namen, 1.060 feiten',
    );
  });

  it.each([
    { missing: 1, of: 1, says: 'De tekst van het document zit er niet bij' },
    { missing: 3, of: 3, says: 'De tekst van de documenten zit er niet bij' },
    { missing: 2, of: 3, says: 'Van 2 van de 3 documenten zit de tekst er niet bij' },
    { missing: 1, of: 3, says: 'Van 1 van de 3 documenten zit de tekst er niet bij' },
  ])('says “$says” where $missing of $of texts are missing', async ({ missing, of, says }) => {
    await open({ getPacks: async () => [makePack({ documents: of, detachedDocuments: missing })] });
    expect(text()).toContain(says);
  });

  it('says nothing of texts that are all here', async () => {
    await open({ getPacks: async () => [makePack()] });
    expect(text()).not.toContain('tekst');
  });

  it('says what it means that a pack is private', async () => {
    const pack = makePack();
    await open({ getPacks: async () => [{ ...pack, manifest: { ...pack.manifest, private: true } }] });
    expect(names('heading')).toContain('Havenarchief privé');
    expect(text()).toContain('Namen uit dit pak krijgen op geen enkele pagina een stippellijn.');
  });

  it('says that there are no packs', async () => {
    await open({ getPacks: async () => [] });
    expect(text()).toContain('Er zijn nog geen pakken.');
  });

  it('says why the packs can’t be read, and tries again', async () => {
    const getPacks = vi
      .fn<LibraryScreenProps['getPacks']>()
      .mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }));
    await open({ getPacks: getPacks.mockResolvedValue([makePack()]) });
    await press('button', 'Opnieuw proberen');
    expect(names('heading')).toContain('Havenarchief');
  });
});

describe('LibraryScreen, choices', () => {
  it('offers each language by its own name', async () => {
    const { onLanguage } = await open();
    expect(names('radio').slice(0, 3)).toEqual(['Van de browser', 'Nederlands', 'English']);
    expect(get('radio', 'English').lang).toBe('en');
    await press('radio', 'English');
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('en');
  });

  it.each([
    { marks: 'few' as const, drawn: ['Veerhaven', 'Polderraad'] },
    { marks: 'all' as const, drawn: ['Veerhaven', 'Polderraad', 'Veerhaven', 'Polderraad'] },
    { marks: 'none' as const, drawn: [] },
  ])('shows what the choice $marks draws', async ({ marks, drawn }) => {
    await open({ marks });
    expect([...document.querySelectorAll('.marks-sample__mark')].map(({ textContent }) => textContent)).toEqual(drawn);
  });

  it('passes on another choice of marks', async () => {
    const { onMarks } = await open();
    await press('radio', 'Geen');
    expect(onMarks).toHaveBeenCalledExactlyOnceWith('none');
  });
});

async function open(props: Partial<LibraryScreenProps> = {}) {
  const spies = { onLanguage: vi.fn(), onMarks: vi.fn() };
  await show(<LibraryScreen getPacks={noPacks} language="browser" marks="few" {...spies} {...props} />);
  return spies;
}

const noPacks = async () => [];

function makePack(rest: Partial<PackOverview> = {}): PackOverview {
  return {
    manifest: {
      id: 'haven' as PackId,
      version: '1',
      title: { nl: 'Havenarchief', en: 'Harbour archive' },
      description: { nl: 'Knipsels over de haven.', en: 'Clippings about the harbour.' },
      licence: 'MIT',
      language: 'nl',
      private: false,
    },
    documents: 1,
    detachedDocuments: 0,
    entities: 34,
    facts: 1060,
    ...rest,
  };
}
