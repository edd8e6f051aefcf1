// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { LibraryScreen, type LibraryScreenProps } from '../../../components/library/LibraryScreen.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import type { DocumentId } from '../../../utils/core/model.ts';
import { SOURCE } from '../../fixtures/make-card.ts';
import { makeListedDocument, makePack, makePackOverview } from '../../fixtures/make-pack.ts';
import { makeTexts } from '../../fixtures/make-page.ts';
import { get, names, press, show, text } from '../show.tsx';

describe('LibraryScreen', () => {
  it('says of a pack what it is for, where it comes from and how much it holds', async () => {
    await open();
    expect(names('heading')).toEqual(['Bibliotheek', 'Pakken', 'Havenarchief', 'Taal', 'Markering', 'Privacy']);
    expect(get('listitem').textContent).toContain(
      'HavenarchiefKnipsels over de haven.Meegeleverd · MIT · versie 1 · 1 document, 34 namen, 1.060 feiten',
    );
  });

  it.each([
    { missing: 1, of: 1, says: 'De tekst van het document zit er niet bij' },
    { missing: 3, of: 3, says: 'De tekst van de documenten zit er niet bij' },
    { missing: 2, of: 3, says: 'Van 2 van de 3 documenten zit de tekst er niet bij' },
    { missing: 1, of: 3, says: 'Van 1 van de 3 documenten zit de tekst er niet bij' },
  ])('says “$says” where $missing of $of texts are missing', async ({ missing, of, says }) => {
    const documents = Array.from({ length: of }, (_, index) =>
      makeListedDocument({
        source: { ...SOURCE, documentId: `test/${index}` as DocumentId },
        textFrom: index < missing ? null : 'pack',
      }),
    );
    await open({ getPacks: async () => [makePackOverview({ documents })] });
    expect(text()).toContain(says);
  });

  it('says nothing of texts that are all here', async () => {
    await open({ getPacks: async () => [makePackOverview({ documents: [makeListedDocument({ textFrom: 'pack' })] })] });
    expect(text()).not.toContain('zit de tekst');
    expect(text()).not.toContain('zit er niet bij');
  });

  it('says what it means that a pack is private', async () => {
    const pack = makePackOverview();
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
    await open({ getPacks: getPacks.mockResolvedValue([makePackOverview()]) });
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

describe('LibraryScreen, about a pack', () => {
  it('says what a pack is, and comes back', async () => {
    await open();
    await press('button', 'Over dit pak: Havenarchief');
    expect(names('heading')[0]).toBe('Havenarchief');
    await press('button', 'Bibliotheek');
    expect(names('heading')[0]).toBe('Bibliotheek');
    expect(document.activeElement).toBe(document.querySelector('main'));
  });

  it('goes from there to where the text of a document can be added', async () => {
    await open();
    await press('button', 'Over dit pak: Havenarchief');
    await press('button', 'Document toevoegen');
    expect(document.activeElement?.textContent).toContain('Opiniestuk');
  });
});

async function open(props: Partial<LibraryScreenProps> = {}) {
  const spies = { onLanguage: vi.fn(), onMarks: vi.fn() };
  await show(
    <LibraryScreen
      getPacks={onePack}
      getPack={async () => makePack()}
      getCard={async () => null}
      texts={TEXTS}
      watchAsked={watchNothing}
      language="browser"
      marks="few"
      {...spies}
      {...props}
    />,
  );
  return spies;
}

const onePack = async () => [makePackOverview()];
const watchNothing = () => () => {};
const TEXTS: LibraryScreenProps['texts'] = {
  ...makeTexts(),
  attach: async () => ({ documentId: SOURCE.documentId }),
  detach: async () => null,
  restore: async () => null,
};
