// @vitest-environment happy-dom
import { createRef } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';

import { Search, type SearchProps } from '../../../components/search/Search.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import type { SearchAnswer } from '../../../utils/core/view.ts';
import { cardId, makeCardFact } from '../../fixtures/make-card.ts';
import { makeAnswer, makeTexts } from '../../fixtures/make-page.ts';
import { get, happen, names, press, pressKey, show, text, type } from '../show.tsx';

const FACT = makeCardFact('Leiden ligt aan de Rijn.', ['Rijn'], { about: [cardId('Leiden')] });
const ANSWER = makeAnswer(['Leiden', 'Leidschendam'], [FACT]);

describe('Search', () => {
  it('asks for nothing while nothing is typed', async () => {
    const { search } = await open();
    await type('  ');
    expect(search).not.toHaveBeenCalled();
    expect(text()).toContain('Nog niets.');
  });

  it('lists names, then facts, with what matched marked', async () => {
    await open();
    await type('lei');
    expect(names('row')).toEqual([
      'LeidenStadOver Leiden.2 feiten',
      'LeidschendamStadOver Leidschendam.2 feiten',
      expect.stringContaining('Leiden ligt aan de Rijn. Opiniestuk, Slot'),
    ]);
    expect(names('mark')).toEqual(['Lei', 'Lei', 'Le']);
    expect(text()).not.toContain('Nog niets.');
    expect(text()).toContain('2 namen en 1 feit gevonden');
  });

  it('says how many of all there are', async () => {
    await open({ search: async () => ({ ...ANSWER, nameCount: 48 }) });
    await type('lei');
    expect(text()).toContain('De eerste 2 van 48');
  });

  it('says that there is nothing, and for what', async () => {
    await open({ search: async () => makeAnswer([]) });
    await type(' zijderute ');
    expect(text()).toContain('Niets gevonden voor ‘zijderute’.');
    expect(get('combobox').getAttribute('aria-expanded')).toBe('false');
  });

  it('offers the names that may be meant', async () => {
    const { names: near } = makeAnswer(['Leiden', 'Londen', 'Lissabon']);
    const { onOpenEntity } = await open({ search: async () => ({ ...makeAnswer([]), near }) });
    await type('lieden');
    expect(text()).toContain('Niets gevonden voor ‘lieden’. Bedoelde je Leiden, Londen of Lissabon?');
    await press('link', 'Londen');
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith(cardId('Londen'));
  });

  it('says what went wrong and searches again', async () => {
    const search = vi.fn<SearchProps['search']>().mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }));
    await open({ search: search.mockResolvedValue(ANSWER) });
    await type('lei');
    await press('button', 'Opnieuw proberen');
    expect(names('row')).toHaveLength(3);
  });
});

describe('Search, as you type', () => {
  it('never lets a slow answer win over a later one', async () => {
    const answers = new Map<string, (answer: SearchAnswer) => void>();
    await open({ search: (query) => new Promise((resolve) => answers.set(query, resolve)) });
    await type('l');
    await type('le');
    await happen(() => answers.get('le')?.(makeAnswer(['Leiden'])));
    await happen(() => answers.get('l')?.(makeAnswer(['Londen'])));
    expect(names('row')).toEqual([expect.stringContaining('Leiden')]);
  });

  it('keeps the earlier rows until the next ones come', async () => {
    const { search } = await open();
    await type('lei');
    search.mockReturnValueOnce(new Promise(() => {}));
    await type('leid');
    expect(names('row')).toHaveLength(3);
  });

  it('opens what the last letter found, however early Enter comes', async () => {
    const { search, onOpenEntity } = await open();
    await type('lei');
    let answer: (answer: SearchAnswer) => void = () => {};
    search.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await type('leids');
    await pressKey('Enter');
    expect(onOpenEntity).not.toHaveBeenCalled();
    await happen(() => answer(makeAnswer(['Leidschendam'])));
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith(cardId('Leidschendam'));
  });
});

describe('Search, by key', () => {
  it('begins at the best row and stops at the last', async () => {
    await open();
    await type('lei');
    expect(activeRow()).toContain('Leiden');
    await pressKey('ArrowDown');
    expect(activeRow()).toContain('Leidschendam');
    await pressKey('ArrowDown');
    await pressKey('ArrowDown');
    expect(activeRow()).toContain('aan de Rijn');
    await pressKey('ArrowUp');
    expect(activeRow()).toContain('Leidschendam');
  });

  it('opens a name', async () => {
    const { onOpenEntity } = await open();
    await type('lei');
    await pressKey('ArrowDown');
    await pressKey('Enter');
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith(cardId('Leidschendam'));
  });

  it('shows and hides the passage of a fact', async () => {
    await open({ search: async () => makeAnswer([], [FACT]) });
    await type('rijn');
    await pressKey('Enter');
    expect(text()).toContain('De tekst van dit document staat niet in je bibliotheek.');
    await pressKey('Enter');
    expect(text()).not.toContain('De tekst van dit document');
  });

  it('opens whom a fact is about if no document says it', async () => {
    const known = makeCardFact('Leiden is een stad.', [], {
      about: [cardId('Leiden')],
      voice: 'background',
      locator: null,
    });
    const { onOpenEntity } = await open({ search: async () => makeAnswer([], [known]) });
    await type('stad');
    await pressKey('Enter');
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith(cardId('Leiden'));
  });

  it('empties with Escape, then leaves', async () => {
    await open();
    await type('lei');
    await pressKey('Escape');
    expect(text()).toContain('Nog niets.');
    expect(document.activeElement).toBe(get('combobox'));
    await pressKey('Escape');
    expect(document.activeElement).toBe(document.body);
  });

  it('goes down to what is below while nothing is typed', async () => {
    const onDown = vi.fn();
    await open({ onDown });
    get('combobox').focus();
    await pressKey('ArrowDown');
    expect(onDown).toHaveBeenCalledOnce();
  });
});

describe('Search, by pointer', () => {
  it('opens a name, and a name within a fact', async () => {
    const { onOpenEntity } = await open();
    await type('lei');
    await happen(() => get('row').click());
    expect(onOpenEntity).toHaveBeenLastCalledWith(cardId('Leiden'));
    await press('link', 'Rijn');
    expect(onOpenEntity).toHaveBeenLastCalledWith(cardId('Rijn'));
  });
});

async function open(props: Partial<SearchProps> = {}) {
  const search = vi.fn<SearchProps['search']>(async () => ANSWER);
  const onOpenEntity = vi.fn();
  const fieldRef = createRef<HTMLInputElement>();
  function Held() {
    const [query, setQuery] = useState('');
    return (
      <Search
        fieldRef={fieldRef}
        query={query}
        onQuery={setQuery}
        search={search}
        texts={TEXTS}
        onOpenEntity={onOpenEntity}
        {...props}
      >
        <p>Nog niets.</p>
      </Search>
    );
  }
  await show(<Held />);
  return { search, onOpenEntity };
}

const TEXTS = makeTexts();

/** The text of the row that the field says is active. */
function activeRow(): string | null | undefined {
  const id = get('combobox').getAttribute('aria-activedescendant') ?? '';
  const row = document.getElementById(id);
  expect(row?.getAttribute('aria-selected')).toBe('true');
  return row?.textContent;
}
