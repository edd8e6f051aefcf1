// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { PackScreen, type PackScreenProps } from '../../../components/pack/PackScreen.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import type { ListedDocument } from '../../../utils/core/view.ts';
import { cardId, SOURCE } from '../../fixtures/make-card.ts';
import { makeListedDocument, makePack } from '../../fixtures/make-pack.ts';
import { makeTexts } from '../../fixtures/make-page.ts';
import { get, happen, names, press, show, text } from '../show.tsx';

describe('PackScreen', () => {
  it('says what the pack is, and how much it holds', async () => {
    await open();
    expect(names('heading')).toEqual([
      'Havenarchief',
      'Documenten',
      'Een opiniestuk van Hilde Wouters',
      'Feiten naar soort en stem',
      'Wie er aan het woord is',
    ]);
    expect(text()).toContain('Knipsels over de haven.');
    expect(lines()).toMatchObject({
      Licentie: 'MIT',
      Versie: '1',
      Taal: 'Nederlands',
      Periode: '1917 tot en met maart 2022',
      'Wie en wat': '34',
      'Namen en schrijfwijzen': '1.200',
      Betrekkingen: '21',
    });
  });

  it('says of a document what is known and what isn’t', async () => {
    await open();
    expect(lines()).toMatchObject({
      Titel: 'staat er niet in',
      Auteur: 'Hilde Wouters',
      Uitgever: 'staat er niet in',
      Datum: 'maart 2022, 4 jaar oud',
      Omvang: '3 delen, 9 alinea’s, 43 zinnen',
      Feiten: '12',
      Tekst: 'niet in je bibliotheek',
    });
  });

  it('names all languages, its own first', async () => {
    const english = { ...SOURCE, title: 'Harbours', language: 'en' };
    await open({ documents: [makeListedDocument({ source: english, publisher: 'The Quay' })] });
    expect(lines()).toMatchObject({ Talen: 'Nederlands, Engels', Titel: 'Harbours', Uitgever: 'The Quay' });
  });

  it.each<{ textFrom: ListedDocument['textFrom']; says: string }>([
    { textFrom: 'pack', says: 'in het pak' },
    { textFrom: 'page', says: 'door jou toegevoegd, van een pagina' },
    { textFrom: 'file', says: 'door jou toegevoegd, uit een bestand' },
  ])('says where the text is: $says', async ({ textFrom, says }) => {
    await open({ documents: [makeListedDocument({ textFrom })] });
    expect(lines()).toMatchObject({ Tekst: says });
    expect(names('button')).not.toContain('Document toevoegen');
  });

  it('leads to where a text can be added', async () => {
    const addDocument = vi.fn(async () => null);
    await open({}, { texts: makeTexts({ addDocument }) });
    await press('button', 'Document toevoegen');
    expect(addDocument).toHaveBeenCalledExactlyOnceWith(SOURCE.documentId);
  });

  it('counts the facts by kind and voice, and leaves out what there is none of', async () => {
    await open();
    expect(table()).toEqual([
      ['Soort', 'Vermeld', 'Oordeel', 'Samen'],
      ['Gebeurtenis', '5', '0·', '5'],
      ['Standpunt', '1', '6', '7'],
      ['Samen', '6', '6', '12'],
    ]);
  });

  it('says who speaks, in which voice and how often', async () => {
    const { onOpen } = await open();
    expect(names('listitem')).toEqual(['Leiden6 oordelen', 'de havenmeester1 uitspraak']);
    await press('link', 'Leiden');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'entity', entityId: cardId('Leiden') }, 'Havenarchief');
  });

  it('says no more than there is of a pack without documents and facts', async () => {
    await open({ documents: [], facts: [], holders: [], period: null });
    expect(names('heading')).toEqual(['Havenarchief']);
    expect(lines()).toMatchObject({ Periode: 'geen gedateerde feiten' });
  });

  it('says that a pack is private', async () => {
    await open({ manifest: { ...makePack().manifest, private: true } });
    expect(text()).toContain('Over dit pak · privé');
  });
});

describe('PackScreen, looking up', () => {
  it('says that it looks', async () => {
    await open({}, { getPack: () => new Promise(() => {}) });
    expect(get('status').textContent).toBe('Even opzoeken…');
  });

  it('says that a pack is gone, and leads back', async () => {
    const { onBack } = await open({}, { getPack: async () => null });
    expect(names('heading')).toEqual(['Dit pak is niet meer in gebruik.']);
    await press('button', 'EDEO');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('says what went wrong and looks again', async () => {
    const getPack = vi.fn<PackScreenProps['getPack']>().mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }));
    await open({}, { getPack: getPack.mockResolvedValue(makePack()) });
    await press('button', 'Opnieuw proberen');
    expect(names('heading')[0]).toBe('Havenarchief');
  });

  it('asks anew when texts came or went', async () => {
    let changed = () => {};
    const watch = (onChange: () => void) => {
      changed = onChange;
      return () => {};
    };
    const getPack = vi.fn(async () => makePack());
    await open({}, { getPack, texts: makeTexts({ watch }) });
    await happen(() => changed());
    expect(getPack).toHaveBeenCalledTimes(2);
  });
});

async function open(rest: Parameters<typeof makePack>[0] = {}, props: Partial<PackScreenProps> = {}) {
  const spies = { onBack: vi.fn(), onOpen: vi.fn() };
  await show(
    <PackScreen
      packId={makePack().manifest.id}
      getPack={async () => makePack(rest)}
      texts={makeTexts()}
      backTo="EDEO"
      {...spies}
      {...props}
    />,
  );
  return spies;
}

/** What is said under each label; of two alike, the last. */
function lines(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...document.querySelectorAll('.key-lines__line')].map((line) => [
      line.querySelector('dt')?.textContent ?? '',
      line.querySelector('dd')?.textContent ?? '',
    ]),
  );
}

/** Cell by cell, without the places where words may break. */
function table(): readonly (readonly string[])[] {
  return [...document.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replaceAll('\u00ad', '')),
  );
}
