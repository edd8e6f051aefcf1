// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { EntityScreen, type EntityScreenProps } from '../../../components/entity/EntityScreen.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import { FACTS_AT_FIRST } from '../../../utils/core/limits.ts';
import type { DocumentId } from '../../../utils/core/model.ts';
import type { Card, CardRelation, CardSource } from '../../../utils/core/view.ts';
import { cardId, makeCard, makeCardFact, makeLocator, SOURCE } from '../../fixtures/make-card.ts';
import { makeListed, makeTexts } from '../../fixtures/make-page.ts';
import { get, happen, names, press, redraw, show, text } from '../show.tsx';

const TREATIES: CardSource = {
  ...SOURCE,
  documentId: 'test/verdragen' as DocumentId,
  title: 'Verdragen van Europa',
  date: '2026',
  hasText: false,
};
const LEADS: CardRelation = {
  kind: 'leads',
  direction: 'in',
  entityId: cardId('Hilde'),
  name: 'Hilde',
  type: 'person',
  factId: null,
  onThisPage: true,
};

describe('EntityScreen', () => {
  it('says what the entity is', async () => {
    await open(makeCard('EDEO', { otherName: { text: 'EEAS', language: 'en' } }));
    expect(names('heading')[0]).toBe('EDEO');
    expect(text()).toContain('Organisatie · EEAS');
    expect(text()).toContain('Over EDEO.');
  });

  it('groups the facts by voice, in their order', async () => {
    await open(
      makeCard('EDEO', {
        facts: [
          makeCardFact('Kan beter.', [], { voice: 'judged', holder: 'Hilde' }),
          makeCardFact('Zit in Brussel.'),
          makeCardFact('Wil meer.', [], { voice: 'reported', holder: 'Freedom House' }),
          makeCardFact('Bestaat.', [], { voice: 'background', locator: null }),
          makeCardFact('Groeit.', [], { date: '2014' }),
        ],
      }),
    );
    expect(names('heading').slice(1)).toEqual(['Vermeld', 'Volgens anderen', 'Oordelen', 'Achtergrond', 'Bronnen']);
    expect(names('listitem').map((item) => item.replace(/ ?Slot.*/, ''))).toEqual([
      ', zonder datumZit in Brussel.',
      '2014Groeit.',
      'Freedom House, zonder datumWil meer.',
      'Hilde, zonder datumKan beter.',
      ', zonder datumBestaat.',
      expect.stringContaining('4 feiten'),
    ]);
  });

  it('keeps the words of a judgement that is less than one', async () => {
    await open(
      makeCard('EDEO', { facts: [makeCardFact('Kan.', [], { voice: 'judged', shade: 'hedged', holder: 'Hilde' })] }),
    );
    expect(text()).toContain('Vermoeden van Hilde');
  });

  it('names each fact’s document where there are several, and counts what each gives', async () => {
    const elsewhere = makeLocator({ documentId: TREATIES.documentId });
    await open(
      makeCard('EDEO', {
        sources: [SOURCE, TREATIES],
        facts: [makeCardFact('Zit in Brussel.'), makeCardFact('Groeit.', [], { locator: elsewhere })],
      }),
    );
    expect(names('listitem')).toEqual([
      'Een opiniestuk van Hilde Wouters, zonder datumZit in Brussel. Slot ¶alinea 2',
      'Verdragen van Europa, zonder datumGroeit. Slot ¶alinea 2',
      'Een opiniestuk van Hilde Wouters, maart 2022, 4 jaar oud1 feit',
      'Verdragen van Europa, 20261 feit',
    ]);
  });

  it('leads from each document to its pack, and says which one is this page', async () => {
    const onOpen = vi.fn();
    const sources = [{ ...SOURCE, isThisPage: true }, TREATIES];
    await open(makeCard('EDEO', { sources }), { onOpen });
    expect(names('listitem')[0]).toContain('maart 2022, 4 jaar oud, deze pagina');
    await press('link', 'Verdragen van Europa');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'pack', packId: TREATIES.packId }, 'EDEO');
  });

  it('asks anew when texts came or went', async () => {
    let changed = () => {};
    const watch = (onChange: () => void) => {
      changed = onChange;
      return () => {};
    };
    const getCard = vi.fn(async () => makeCard('EDEO'));
    await open(null, { getCard, texts: makeTexts({ watch }) });
    await happen(changed);
    expect(getCard).toHaveBeenCalledTimes(2);
  });

  it('shows the first facts of a voice, and the others when asked', async () => {
    const facts = Array.from({ length: FACTS_AT_FIRST + 1 }, (_, index) => makeCardFact(`Feit ${index}.`));
    await open(makeCard('EDEO', { facts }));
    expect(text()).not.toContain('Feit 5.');
    await press('button', 'Nog 1 feit');
    expect(text()).toContain('Feit 5.');
  });

  it('opens a passage in place', async () => {
    const getPassage = vi.fn(async () => ({ kind: 'detached' as const }));
    await open(makeCard('EDEO', { facts: [makeCardFact('Zit in Brussel.')] }), { texts: makeTexts({ getPassage }) });
    await press('button', 'Slot ¶alinea 2');
    expect(getPassage).toHaveBeenCalledExactlyOnceWith(makeLocator());
    expect(text()).toContain('De tekst van dit document staat niet in je bibliotheek.');
  });

  it('lists its relations, each a way on', async () => {
    const onOpen = vi.fn();
    await open(makeCard('EDEO', { relations: [LEADS] }), { onOpen });
    await press('button', 'geleid door, op deze pagina Hilde');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'entity', entityId: cardId('Hilde') }, 'EDEO');
  });

  it('says where it stands on the page that is looked at', async () => {
    const onJump = vi.fn();
    const listed = makeListed('EDEO', 'organisation', [0.1, 0.2]);
    await open(makeCard('EDEO'), { onPage: [makeListed('Rusland', 'country'), listed], onJump });
    expect(text()).toContain('Op deze pagina 2 keer');
    await press('button', 'Volgende');
    expect(onJump).toHaveBeenCalledExactlyOnceWith(listed);
  });

  it('says that nothing more is known', async () => {
    await open(makeCard('EDEO', { sources: [] }));
    expect(text()).toContain('Je bronnen noemen deze organisatie, maar zeggen er niets over.');
    expect(names('heading')).toEqual(['EDEO']);
  });
});

describe('EntityScreen, looking up', () => {
  it('says that it looks', async () => {
    await open(null, { getCard: () => new Promise(() => {}) });
    expect(get('status').textContent).toBe('Even opzoeken…');
  });

  it('says that an entity is gone, and leads back', async () => {
    const onBack = vi.fn();
    await open(null, { backTo: 'Zoeken: edeo', onBack });
    expect(names('heading')).toEqual(['Deze naam staat niet meer in je bronnen.']);
    await press('button', 'Zoeken: edeo');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('says what went wrong and looks again', async () => {
    const getCard = vi
      .fn<EntityScreenProps['getCard']>()
      .mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }));
    await open(null, { getCard: getCard.mockResolvedValue(makeCard('EDEO')) });
    await press('button', 'Opnieuw proberen');
    expect(names('heading')[0]).toBe('EDEO');
  });

  it('never shows an earlier entity over a later one', async () => {
    const answers = new Map<string, (card: Card) => void>();
    const getCard: EntityScreenProps['getCard'] = (id) => new Promise((resolve) => answers.set(id, resolve));
    await open(null, { getCard });
    await redraw(<EntityScreen {...makeProps({ getCard, entityId: cardId('Leiden') })} />);
    await happen(() => answers.get(cardId('Leiden'))?.(makeCard('Leiden')));
    await happen(() => answers.get(cardId('EDEO'))?.(makeCard('EDEO')));
    expect(names('heading')[0]).toBe('Leiden');
  });
});

async function open(card: Card | null, props: Partial<EntityScreenProps> = {}): Promise<void> {
  await show(<EntityScreen {...makeProps({ getCard: async () => card, ...props })} />);
}

function makeProps(props: Partial<EntityScreenProps>): EntityScreenProps {
  return {
    entityId: cardId('EDEO'),
    getCard: async () => null,
    texts: makeTexts(),
    onPage: [],
    onJump: vi.fn(),
    backTo: 'Deze pagina',
    onBack: vi.fn(),
    onOpen: vi.fn(),
    ...props,
  };
}
