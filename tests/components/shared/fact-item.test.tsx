// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { FactItem } from '../../../components/shared/FactItem.tsx';
import { PassageSheet } from '../../../components/shared/PassageSheet.tsx';
import type { Passage } from '../../../utils/core/view.ts';
import { cardId, makeCardFact, makeLocator, SOURCE } from '../../fixtures/make-card.ts';
import { get, names, press, pressKey, show, text } from '../show.tsx';

describe('FactItem', () => {
  it('says who says it, when, what and where', async () => {
    const fact = makeCardFact('Het spoor komt er niet.', [], { voice: 'reported', holder: 'Hilde', date: '2014/..' });
    await show(<FactItem fact={fact} source={null} onOpenEntity={vi.fn()} />);
    expect(text()).toMatch(/^Volgens Hilde ?sinds 2014 ?Het spoor komt er niet\. Slot ¶alinea 2$/);
  });

  it('tells a screen reader that there is no date', async () => {
    await show(<FactItem fact={makeCardFact('Er is spoor.')} source={null} onOpenEntity={vi.fn()} />);
    expect(text()).toContain('Vermeld, zonder datum');
  });

  it('names the document where the surface has several', async () => {
    await show(<FactItem fact={makeCardFact('Er is spoor.')} source={SOURCE} onOpenEntity={vi.fn()} />);
    expect(text()).toContain('Opiniestuk, Slot');
  });

  it('cites nothing for what no document says', async () => {
    const fact = makeCardFact('Er is spoor.', [], { voice: 'background', locator: null });
    await show(<FactItem fact={fact} source={null} onOpenEntity={vi.fn()} onPressEvidence={vi.fn()} />);
    expect(names('button')).toEqual([]);
    expect(text()).toContain('Achtergrond');
  });

  it('links the names in the statement, save its own', async () => {
    const onOpenEntity = vi.fn();
    const fact = makeCardFact('Leiden ligt niet in Brabant of Gelre.', ['Leiden', 'Brabant', 'Gelre']);
    await show(<FactItem fact={fact} source={null} ownId={cardId('Leiden')} onOpenEntity={onOpenEntity} />);
    expect(names('link')).toEqual(['Brabant', 'Gelre']);
    expect(text()).toContain('Leiden ligt niet in Brabant of Gelre.');

    await press('link', 'Gelre');
    expect(onOpenEntity).toHaveBeenLastCalledWith(cardId('Gelre'));
    get('link', 'Brabant').focus();
    await pressKey('Enter');
    expect(onOpenEntity).toHaveBeenLastCalledWith(cardId('Brabant'));
  });

  it.each(['Enter', ' '])('opens its passage with the key “%s”', async (key) => {
    const onPressEvidence = vi.fn();
    const fact = makeCardFact('Er is spoor.');
    await show(
      <FactItem
        fact={fact}
        source={null}
        onOpenEntity={vi.fn()}
        onPressEvidence={onPressEvidence}
        isExpanded={false}
      />,
    );
    get('button').focus();
    await pressKey(key);
    expect(onPressEvidence).toHaveBeenCalledOnce();
    expect(get('button').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('PassageSheet', () => {
  it('marks the evidence in its paragraph and names the document', async () => {
    await open({ kind: 'text', text: 'Eerst dit. Dan dat.', span: { start: 11, end: 19 }, language: 'nl' });
    expect(document.querySelector('mark')?.textContent).toBe('Dan dat.');
    expect(document.querySelector('blockquote')?.textContent).toBe('Eerst dit. Dan dat.');
    expect(document.querySelector('figcaption')?.textContent).toContain('Een opiniestuk van Hilde Wouters');
  });

  it('says that the text is not there, and leads to where it can be added', async () => {
    const { onAddDocument } = await open({ kind: 'detached' });
    expect(text()).toContain('De tekst van dit document staat niet in je bibliotheek. Voeg hem toe');
    await press('button', 'Document toevoegen');
    expect(onAddDocument).toHaveBeenCalledOnce();
  });

  it.each<{ kind: 'on-page' | 'not-in-text'; says: string }>([
    { kind: 'on-page', says: 'De passage staat op deze pagina en licht daar op.' },
    { kind: 'not-in-text', says: 'De tekst die je hebt toegevoegd bevat deze passage niet.' },
  ])('says in one sentence that the passage is $kind', async ({ kind, says }) => {
    await open({ kind });
    expect(text()).toBe(says);
    expect(names('button')).toEqual([]);
  });
});

async function open(passage: Passage) {
  const onAddDocument = vi.fn();
  await show(<PassageSheet passage={passage} locator={makeLocator()} source={SOURCE} onAddDocument={onAddDocument} />);
  return { onAddDocument };
}
