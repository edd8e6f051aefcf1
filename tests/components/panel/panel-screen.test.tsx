// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { PanelScreen, type PanelScreenProps } from '../../../components/panel/PanelScreen.tsx';
import type { PanelPlace } from '../../../utils/messages/protocol.ts';
import { makeCard, makeCardFact } from '../../fixtures/make-card.ts';
import { makePack } from '../../fixtures/make-pack.ts';
import { makeAnswer, makeListed, makePage, makeTexts } from '../../fixtures/make-page.ts';
import { get, happen, names, press, pressKey, show, text, type } from '../show.tsx';

const EDEO = makeCard('EDEO', { facts: [makeCardFact('EDEO zit in Leiden.', ['EDEO', 'Leiden'])] });
const LEIDEN = makeCard('Leiden', { type: 'city', facts: [makeCardFact('Leiden ligt in Holland.', ['Holland'])] });
const PAGE = makePage({ entities: [makeListed('EDEO', 'organisation', [0.3, 0.4])] });

describe('PanelScreen', () => {
  it('opens at this page', async () => {
    await open();
    expect(get('tab', 'Deze pagina').getAttribute('aria-selected')).toBe('true');
    expect(names('heading')[0]).toBe('De trein uit het oosten');
  });

  it.each([
    { from: 'Deze pagina', key: 'ArrowLeft', to: 'Zoeken' },
    { from: 'Zoeken', key: 'ArrowRight', to: 'Deze pagina' },
    { from: 'Zoeken', key: 'ArrowLeft', to: 'Zoeken' },
  ])('goes with $key from $from to $to', async ({ from, key, to }) => {
    await open();
    await press('tab', from);
    get('tab', from).focus();
    await pressKey(key);
    expect(get('tab', to).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(get('tab', to));
  });

  it('says what can be searched for', async () => {
    await open();
    await press('tab', 'Zoeken');
    expect(text()).toContain('Zoek een naam, of een woord uit je bronnen.');
  });

  it('opens the library', async () => {
    const openLibrary = vi.fn();
    await open({ openLibrary });
    await press('button', 'Bibliotheek en instellingen');
    expect(openLibrary).toHaveBeenCalledOnce();
  });
});

describe('PanelScreen, entities', () => {
  it('opens one from the page, another from there, and comes back step by step', async () => {
    await open();
    await press('button', 'Wat je bronnen zeggen over EDEO');
    expect(names('heading')[0]).toBe('EDEO');
    expect(document.activeElement).toBe(get('heading', 'EDEO'));

    await press('link', 'Leiden');
    expect(names('heading')[0]).toBe('Leiden');
    await press('button', 'EDEO');
    expect(names('heading')[0]).toBe('EDEO');
    await press('button', 'Deze pagina');
    expect(names('heading')[0]).toBe('De trein uit het oosten');
  });

  it('comes back to the search as it was', async () => {
    await open();
    await press('tab', 'Zoeken');
    await type('leid');
    await pressKey('Enter');
    expect(names('heading')[0]).toBe('Leiden');
    await press('button', 'Zoeken: leid');
    expect(names('row')).toHaveLength(1);
    expect(document.activeElement).toBe(get('combobox'));
  });

  it('keeps each tab where it was', async () => {
    await open();
    await press('button', 'Wat je bronnen zeggen over EDEO');
    await press('tab', 'Zoeken');
    expect(names('heading')).toEqual(['Zoeken']);
    await press('tab', 'Deze pagina');
    expect(names('heading')[0]).toBe('EDEO');
  });

  it('goes through an entity’s places on the page', async () => {
    const jump = vi.fn(async () => null);
    await open({ jump });
    await press('button', 'Wat je bronnen zeggen over EDEO');
    expect(text()).toContain('Op deze pagina 2 keer');
    await press('button', 'Volgende');
    await press('button', 'Volgende');
    expect(jump.mock.calls).toEqual([
      [EDEO.entityId, 0],
      [EDEO.entityId, 1],
    ]);
  });
});

describe('PanelScreen, packs', () => {
  it('opens one from the sources of an entity, an entity from there, and comes back', async () => {
    await open();
    await press('button', 'Wat je bronnen zeggen over EDEO');
    await press('link', 'Een opiniestuk van Hilde Wouters');
    expect(names('heading')[0]).toBe('Havenarchief');
    expect(document.activeElement).toBe(get('heading', 'Havenarchief'));
    await press('link', 'Leiden');
    expect(names('heading')[0]).toBe('Leiden');
    await press('button', 'Havenarchief');
    await press('button', 'EDEO');
    expect(names('heading')[0]).toBe('EDEO');
  });

  it('shows one that was asked for', async () => {
    await open({ takeRequest: async () => ({ kind: 'pack', packId: makePack().manifest.id }) });
    expect(names('heading')[0]).toBe('Havenarchief');
    await press('button', 'Deze pagina');
    expect(names('heading')[0]).toBe('De trein uit het oosten');
  });
});

describe('PanelScreen, requests', () => {
  it('shows what was asked for before it opened', async () => {
    await open({ takeRequest: async () => ({ kind: 'entity', entityId: EDEO.entityId }) });
    expect(names('heading')[0]).toBe('EDEO');
  });

  it('shows what is asked for while it is open, and this page', async () => {
    let request: PanelPlace | null = null;
    let asked = () => {};
    await open({
      takeRequest: async () => request,
      watchRequests: (onRequest) => {
        asked = onRequest;
        return () => {};
      },
    });
    await press('tab', 'Zoeken');
    request = { kind: 'entity', entityId: LEIDEN.entityId };
    await happen(asked);
    expect(names('heading')[0]).toBe('Leiden');
    request = { kind: 'page' };
    await happen(asked);
    expect(names('heading')[0]).toBe('De trein uit het oosten');
  });
});

async function open(props: Partial<PanelScreenProps> = {}): Promise<void> {
  await show(<PanelScreen {...QUIET} {...props} />);
}

const QUIET: PanelScreenProps = {
  getPage: async () => PAGE,
  watchPage: () => () => {},
  setSite: async () => null,
  giveAccess: async () => null,
  jump: async () => null,
  getPageFacts: async () => ({ joining: [], dated: [], sources: [] }),
  search: async () => makeAnswer(['Leiden']),
  getCard: async (entityId) => [EDEO, LEIDEN].find((card) => card.entityId === entityId) ?? null,
  getPack: async () => makePack(),
  texts: makeTexts(),
  pageText: { attach: async () => null, detach: async () => null },
  takeRequest: async () => null,
  watchRequests: () => () => {},
  openLibrary: () => {},
};
