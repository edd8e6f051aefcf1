// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CardScreen, type CardScreenProps } from '../../../components/card/CardScreen.tsx';
import type { CardOffer } from '../../../components/card/use-card-steps.ts';
import { FailureError } from '../../../utils/core/failure.ts';
import { LOADING_DELAY } from '../../../utils/core/limits.ts';
import type { ReadingLanguage } from '../../../utils/core/model.ts';
import type { Card, Choice, MentionReason, Passage } from '../../../utils/core/view.ts';
import { cardId, makeCard, makeCardFact, SOURCE } from '../../fixtures/make-card.ts';
import { makePassages, makeTexts } from '../../fixtures/make-page.ts';
import { get, happen, names, press, pressKey, show, text } from '../show.tsx';

const EDEO = makeCard('EDEO', {
  facts: [makeCardFact('Werkt met Leiden en Brussel.', ['Leiden', 'Brussel']), makeCardFact('Bestaat nog.')],
});
const LEIDEN = makeCard('Leiden', {
  type: 'city',
  facts: [makeCardFact('Ligt bij Brussel, vindt EDEO.', ['Brussel', 'EDEO'])],
});
const BRUSSEL = makeCard('Brussel', { type: 'city' });

const CHOICES: readonly Choice[] = [
  { entityId: cardId('EDEO'), type: 'organisation', name: 'EDEO', gloss: 'De dienst.' },
  { entityId: cardId('Leiden'), type: 'city', name: 'Leiden', gloss: 'De stad.' },
];

const REASON: MentionReason = {
  rule: 'compound',
  surface: 'EDEO-beleid',
  name: 'EDEO',
  nameLanguage: 'nl',
  preferred: null,
  packTitle: 'Diensten',
  evidence: [],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('CardScreen, opening', () => {
  it('shows nothing at first, then the name as the page wrote it', async () => {
    const { onReady } = await open({ redeem: () => new Promise(() => {}) });
    await wait(LOADING_DELAY - 1);
    expect(text()).toBe('');
    expect(onReady).not.toHaveBeenCalled();

    await wait(1);
    expect(names('heading')).toEqual(['edeo']);
    expect(get('status').textContent).toBe('Even opzoeken…');
    expect(onReady).toHaveBeenCalledExactlyOnceWith('M');
  });

  it('keeps the height that it was shown in when the answer comes late', async () => {
    let answer: (offer: CardOffer) => void = () => {};
    const { onReady, onGrow } = await open({ redeem: () => new Promise((resolve) => (answer = resolve)) });
    await wait(LOADING_DELAY);
    await happen(() => answer({ kind: 'card', card: EDEO, inner: [], reason: null }));
    expect(names('heading')).toEqual(['EDEO']);
    expect(onReady).toHaveBeenCalledExactlyOnceWith('M');
    expect(onGrow).not.toHaveBeenCalled();
  });

  it('is a dialogue named by its entity, with type, gloss, facts and their number', async () => {
    const { onReady } = await open({});
    const heading = get('heading', 'EDEO');
    expect(get('dialog').getAttribute('aria-labelledby')).toBe(heading.id);
    expect(heading.lang).toBe('nl');
    expect(text()).toMatch(/Organisatie.*Over EDEO\..*Uit een opiniestuk.*Werkt met Leiden.*2 feiten, 1 bron/);
    expect(onReady).toHaveBeenCalledExactlyOnceWith('S');
  });

  it('says of an entity without facts that its sources say nothing', async () => {
    await open({ redeem: offer(makeCard('Wadden', { type: 'region', sources: [] })) });
    expect(text()).toContain('Je bronnen noemen dit gebied, maar zeggen er niets over.');
  });

  it.each([
    { readAlready: 1, says: 'Eén feit staat in de zin die je leest.' },
    { readAlready: 3, says: 'Drie feiten staan in de zin die je leest.' },
  ])('says that the sentence on the page says $readAlready of its facts', async ({ readAlready, says }) => {
    await open({ redeem: offer({ ...EDEO, readAlready }) });
    expect(text()).toContain(says);
    expect(text()).toContain(`${2 + readAlready} feiten, 1 bron`);
  });

  it('is complete where that sentence says all', async () => {
    await open({ redeem: offer(makeCard('Wadden', { type: 'region', sources: [], readAlready: 1 })) });
    expect(text()).toMatch(/Eén feit staat in de zin die je leest\. ?1 feit/);
    expect(text()).not.toContain('zeggen er niets over');
  });

  it('says once why facts come first', async () => {
    const whyHere = { entityId: cardId('Leiden'), name: 'Leiden' };
    const facts = ['Een.', 'Twee.'].map((statement) => makeCardFact(statement, [], { whyHere }));
    await open({ redeem: offer(makeCard('EDEO', { facts })) });
    expect(text().match(/Met Leiden op deze pagina/g)).toHaveLength(1);
  });

  it('opens a private card in the height of every private card', async () => {
    const { onReady } = await open({ redeem: offer({ ...EDEO, private: true }) });
    expect(onReady).toHaveBeenCalledExactlyOnceWith('M');
  });

  it('gives the name the focus when it was opened by key, and only then', async () => {
    await open({ openedBy: 'pointer' });
    expect(document.activeElement).toBe(document.body);
    await open({ openedBy: 'key' });
    expect(document.activeElement).toBe(get('heading', 'EDEO'));
  });
});

describe('CardScreen, failing', () => {
  it('tells what happened, and asks again', async () => {
    const redeem = vi.fn<CardScreenProps['redeem']>().mockImplementation(offer(EDEO));
    redeem.mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }));
    await open({ redeem });
    expect(get('alert').textContent).toContain('Er is niets verloren.');

    await press('button', 'Opnieuw proberen');
    expect(names('heading')).toEqual(['EDEO']);
  });

  it('offers only to close what asking again can’t help', async () => {
    const { onClose } = await open({ redeem: () => Promise.reject(new FailureError({ kind: 'card-expired' })) });
    await press('button', 'Sluiten');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('lets a bug reach the console', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const bug = new TypeError('x is undefined');
    await open({ redeem: () => Promise.reject(bug) });
    expect(error).toHaveBeenCalledWith(bug);
    error.mockRestore();
  });

  it('says which name has gone, and leads back', async () => {
    await open({ getCard: async () => null });
    await press('link', 'Leiden');
    expect(names('heading')).toEqual(['Leiden']);
    expect(get('status').textContent).toBe('Deze naam staat niet meer in je bronnen.');
    await press('button', 'Terug naar EDEO');
    expect(names('heading')).toEqual(['EDEO']);
  });
});

describe('CardScreen, going from name to name', () => {
  it('opens a name in place, with a way back', async () => {
    await open({});
    await press('link', 'Leiden');
    expect(names('heading')).toEqual(['Leiden']);
    expect(document.activeElement).toBe(get('heading'));
    await press('link', 'Brussel');
    expect(get('button', 'Terug naar Leiden').parentElement?.textContent).toBe('Leiden…');

    await pressKey('Backspace');
    expect(names('heading')).toEqual(['Leiden']);
    await pressKey('Backspace');
    expect(names('heading')).toEqual(['EDEO']);
    await pressKey('Backspace');
    expect(names('heading')).toEqual(['EDEO']);
  });

  it('shows the answer to the last press, however late an earlier one comes', async () => {
    const answers = new Map<string, (card: Card | null) => void>();
    await open({ getCard: (id) => new Promise((resolve) => answers.set(id, resolve)) });
    await press('link', 'Leiden');
    await press('link', 'Brussel');
    await happen(() => answers.get(BRUSSEL.entityId)?.(BRUSSEL));
    await happen(() => answers.get(LEIDEN.entityId)?.(LEIDEN));
    expect(names('heading')).toEqual(['Brussel']);
    expect(names('button')).toContain('Terug naar EDEO');
  });
});

describe('CardScreen, asking who is meant', () => {
  const redeem = async (): Promise<CardOffer> => ({ kind: 'choices', choices: CHOICES });

  it('asks, likeliest first, and opens what is chosen', async () => {
    await open({ redeem });
    expect(names('heading')).toEqual(['Wie of wat is hier ‘edeo’?']);
    await press('button', 'LeidenStad: De stad.');
    expect(names('heading')).toEqual(['Leiden']);
    await press('button', 'Terug naar edeo');
    expect(names('heading')).toEqual(['Wie of wat is hier ‘edeo’?']);
  });

  it('goes between the rows with the arrows, not beyond them', async () => {
    await open({ redeem, openedBy: 'key' });
    const focused: string[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await pressKey(key);
      focused.push(document.activeElement?.textContent ?? '');
    }
    expect(focused.map((row) => row.slice(0, 4))).toEqual(['EDEO', 'Leid', 'Leid', 'EDEO']);
  });

  it('closes when none is meant', async () => {
    const { onClose } = await open({ redeem });
    await press('button', 'Geen van beide');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('CardScreen, on the words that it was opened from', () => {
  const inner = CHOICES.slice(1);

  it('offers the names inside them, which open in place, with a way back', async () => {
    await open({ redeem: offer(EDEO, { inner }) });
    expect(text()).toContain('Ook in deze woorden: Leiden');
    await press('link', 'Leiden');
    expect(names('heading')).toEqual(['Leiden']);
    expect(text()).not.toContain('Ook in deze woorden');
    await pressKey('Backspace');
    expect(text()).toContain('Ook in deze woorden: Leiden');
  });

  it('tells which of those names has gone', async () => {
    await open({ redeem: offer(BRUSSEL, { inner }), getCard: async () => null });
    await press('link', 'Leiden');
    expect(names('heading')).toEqual(['Leiden']);
    expect(get('status').textContent).toBe('Deze naam staat niet meer in je bronnen.');
  });

  it('says nothing of them where there is nothing to say', async () => {
    await open({});
    expect(text()).not.toContain('Ook in deze woorden');
    expect(names('button')).not.toContain('Waarom deze naam?');
  });

  it('says below the facts, to those who ask, why they are a mention', async () => {
    await open({ redeem: offer(EDEO, { reason: REASON }) });
    expect(text()).toMatch(/Bestaat nog\..*Waarom deze naam\?.*2 feiten, 1 bron/);
    expect(get('button', 'Waarom deze naam?').getAttribute('aria-expanded')).toBe('false');
    expect(text()).not.toContain('samenstelling');

    await press('button', 'Waarom deze naam?');
    expect(get('button', 'Waarom deze naam?').getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain('‘EDEO-beleid’ is een samenstelling met ‘EDEO’, een naam uit het pak Diensten.');
    await press('button', 'Waarom deze naam?');
    expect(text()).not.toContain('samenstelling');
  });

  it('answers in English a reader of English', async () => {
    await open({ redeem: offer(EDEO, { inner, reason: REASON }) }, 'en');
    await press('button', 'Why this name?');
    expect(text()).toContain('Also in these words: Leiden');
    expect(text()).toContain('“EDEO-beleid” is a compound word with “EDEO”, a name from the pack Diensten.');
  });

  it('asks and hides again by key, Escape before the card', async () => {
    const { onClose } = await open({ redeem: offer(EDEO, { reason: REASON }) });
    get('button', 'Waarom deze naam?').focus();
    await pressKey('Enter');
    expect(text()).toContain('samenstelling');
    await pressKey('Escape');
    expect(text()).not.toContain('samenstelling');
    expect(document.activeElement).toBe(get('button', 'Waarom deze naam?'));
    expect(onClose).not.toHaveBeenCalled();
    await pressKey('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('CardScreen, keys and passages', () => {
  it('opens a passage at its citation, and closes the innermost with Escape', async () => {
    const { onClose } = await open({});
    await press('button', 'Slot ¶alinea 2');
    expect(document.querySelector('mark')?.textContent).toBe('Dan dat.');
    expect(get('button', 'Slot ¶alinea 2').getAttribute('aria-expanded')).toBe('true');

    await pressKey('Escape');
    expect(document.querySelector('mark')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Slot ¶alinea 2'));
    expect(onClose).not.toHaveBeenCalled();

    await pressKey('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('shows a passage on the page, and shows it there again at another press', async () => {
    const getPassage = vi.fn(async () => ({ kind: 'on-page' as const }));
    await open({ texts: makeTexts({ getPassage }) });
    await press('button', 'Slot ¶alinea 2');
    expect(get('status').textContent).toContain('De passage staat op deze pagina en licht daar op.');
    await press('button', 'Slot ¶alinea 2');
    expect(getPassage).toHaveBeenCalledTimes(2);
    expect(get('status').textContent).toContain('De passage staat op deze pagina');
    await pressKey('Escape');
    expect(text()).not.toContain('De passage staat op deze pagina');
  });

  it('leads to where a document can be added, or says why it can’t', async () => {
    const addDocument = vi
      .fn()
      .mockResolvedValueOnce(null)
      .mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }));
    await open({ texts: makeTexts({ addDocument }) });
    await press('button', 'Slot ¶alinea 2');
    await press('button', 'Document toevoegen');
    expect(addDocument).toHaveBeenCalledExactlyOnceWith(SOURCE.documentId);
    await press('button', 'Document toevoegen');
    expect(get('alert').textContent).toContain('Geen antwoord van je bibliotheek');
  });

  it('shows a passage as soon as its text is there', async () => {
    let changed = () => {};
    const getPassage = vi.fn<() => Promise<Passage>>().mockResolvedValueOnce({ kind: 'detached' });
    getPassage.mockResolvedValue({ kind: 'text', text: 'Dan dat.', span: { start: 0, end: 8 }, language: 'nl' });
    const watch = (onChange: () => void) => {
      changed = onChange;
      return () => {};
    };
    await open({ texts: makeTexts({ getPassage, watch }) });
    await press('button', 'Slot ¶alinea 2');
    await happen(() => changed());
    expect(document.querySelector('mark')?.textContent).toBe('Dan dat.');
  });

  it('says at the fact why its passage can’t be had', async () => {
    await open({ texts: makeTexts({ getPassage: () => Promise.reject(new FailureError({ kind: 'no-answer' })) }) });
    await press('button', 'Slot ¶alinea 2');
    expect(get('listitem').textContent).toContain('Geen antwoord van je bibliotheek');
  });

  it('opens the side panel with S, then closes', async () => {
    const { openInPanel, onClose } = await open({});
    await pressKey('s');
    expect(openInPanel).toHaveBeenCalledExactlyOnceWith(EDEO.entityId);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays, and says so, when the side panel doesn’t open', async () => {
    const openInPanel = vi
      .fn()
      .mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }))
      .mockResolvedValue(null);
    const { onClose } = await open({ openInPanel });
    await press('button', 'Zijpaneel');
    expect(onClose).not.toHaveBeenCalled();
    expect(names('button')).toContain('Terug naar EDEO');
    await press('button', 'Opnieuw proberen');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('CardScreen, with more facts than fit', () => {
  const many = makeCard('EDEO', {
    facts: ['Een.', 'Twee.', 'Drie.', 'Vier.', 'Vijf.'].map((statement) => makeCardFact(statement)),
  });

  // happy-dom lays nothing out: here every fact is 150 px high and stands below the one before it.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      const facts = [...document.querySelectorAll('.fact')];
      return new DOMRect(0, 0, 300, 150 * (facts.indexOf(this) + 1));
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  it('leaves out what doesn’t stand whole, and shows more when asked', async () => {
    const { onReady, onGrow } = await open({ redeem: offer(many) });
    expect(onReady).toHaveBeenCalledExactlyOnceWith('M');
    expect(names('listitem')).toHaveLength(2);

    await press('button', 'Nog 3 feiten');
    expect(onGrow).toHaveBeenCalledExactlyOnceWith('L');
    expect(names('listitem')).toHaveLength(3);
    expect(document.activeElement?.textContent).toContain('Drie.');

    await press('button', 'Nog 2 feiten');
    expect(names('listitem')).toHaveLength(5);
    expect(text()).toContain('5 feiten, 1 bron');
    expect(onGrow).toHaveBeenCalledOnce();
  });

  it('takes no room for a reason that nobody asked for, and makes room for one that was', async () => {
    vi.mocked(HTMLElement.prototype.getBoundingClientRect).mockImplementation(function (this: HTMLElement) {
      if (this.matches('.card__reason')) return new DOMRect(0, 150, 300, 150);
      return this.matches('.card__evidence') ? new DOMRect(0, 0, 300, 150) : new DOMRect();
    });
    const { onReady, onGrow } = await open({ redeem: offer(makeCard('EDEO'), { reason: REASON }) });
    expect(onReady).toHaveBeenCalledExactlyOnceWith('S');
    await press('button', 'Waarom deze naam?');
    expect(onGrow).toHaveBeenCalledExactlyOnceWith('M');
  });

  it('shows all facts of a private card in the height that it has', async () => {
    const { onGrow } = await open({ redeem: offer({ ...many, private: true }) });
    await press('button', 'Nog 3 feiten');
    expect(names('listitem')).toHaveLength(5);
    expect(onGrow).not.toHaveBeenCalled();
  });

  it('doesn’t grow for a public card that was reached from a private one', async () => {
    const hidden = makeCard('Geheim', { private: true, facts: [makeCardFact('Kent EDEO.', ['EDEO'])] });
    const { onGrow } = await open({ redeem: offer(hidden), getCard: async () => many });
    await press('link', 'EDEO');
    await press('button', 'Nog 3 feiten');
    expect(onGrow).not.toHaveBeenCalled();
  });
});

/** Open a card on EDEO by pointer, from a page that wrote "edeo"; the rest as given. */
async function open(rest: Partial<CardScreenProps>, language: ReadingLanguage = 'nl') {
  const cards = [EDEO, LEIDEN, BRUSSEL];
  const spies = { onReady: vi.fn(), onGrow: vi.fn(), onClose: vi.fn(), openInPanel: vi.fn(async () => null) };
  await show(
    <CardScreen
      surface="edeo"
      openedBy="pointer"
      room={800}
      redeem={offer(EDEO)}
      getCard={async (id) => cards.find(({ entityId }) => entityId === id) ?? null}
      texts={makePassages({
        kind: 'text',
        text: 'Eerst dit. Dan dat.',
        span: { start: 11, end: 19 },
        language: 'nl',
      })}
      {...spies}
      {...rest}
    />,
    { language },
  );
  return { ...spies, ...rest };
}

function offer(
  card: Card,
  { inner = [], reason = null }: Partial<Extract<CardOffer, { kind: 'card' }>> = {},
): () => Promise<CardOffer> {
  return async () => ({ kind: 'card', card, inner, reason });
}

async function wait(milliseconds: number): Promise<void> {
  await happen(() => vi.advanceTimersByTime(milliseconds));
}
