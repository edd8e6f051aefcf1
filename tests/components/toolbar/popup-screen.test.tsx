// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { PopupScreen, type PopupScreenProps } from '../../../components/toolbar/PopupScreen.tsx';
import { FailureError } from '../../../utils/core/failure.ts';
import { POPUP_NAMES, POPUP_TOP } from '../../../utils/core/limits.ts';
import type { PageState } from '../../../utils/messages/protocol.ts';
import { cardId, makeCard, SOURCE } from '../../fixtures/make-card.ts';
import { makePack } from '../../fixtures/make-pack.ts';
import {
  makeAnswer,
  makeListed,
  makeManyListed,
  makePage,
  makePageSource,
  makeTexts,
} from '../../fixtures/make-page.ts';
import { get, happen, names, press, pressKey, show, text, type } from '../show.tsx';

const EDEO = makeListed('EDEO', 'organisation', [0.3, 0.4]);
const RUSLAND = makeListed('Rusland', 'country');
const PAGE = makePage({ entities: [EDEO, RUSLAND] });

describe('PopupScreen', () => {
  it('shows the site, its switch and the names on the page', async () => {
    await open();
    expect(names('heading')).toEqual(['Duiding', 'krant.example', 'Organisaties', 'Landen']);
    expect(get('switch', 'Duiding op krant.example').getAttribute('aria-checked')).toBe('true');
    expect(text()).toContain('2 namen, 3 keer genoemd');
    expect(document.activeElement).toBe(get('combobox'));
  });

  it.each<{ name: string; page: PageState; status: string; says: string; radios: number }>([
    {
      name: 'still reading',
      page: makePage({ read: false }),
      status: 'Aan op deze site',
      says: 'Deze pagina lezen…',
      radios: 3,
    },
    {
      name: 'nothing here',
      page: makePage(),
      status: 'Aan op deze site',
      says: 'staat niets waar je bronnen over spreken',
      radios: 3,
    },
    {
      name: 'off here',
      page: { kind: 'off', site: 'bank.example', marks: 'few', by: { kind: 'site-off' } },
      status: 'Uit op deze site',
      says: 'Duiding leest hier niet mee.',
      radios: 0,
    },
    {
      name: 'no access',
      page: { kind: 'no-access', site: 'bank.example' },
      status: 'Nog geen toegang',
      says: 'De browser vraagt je eerst',
      radios: 0,
    },
    {
      name: 'the browser’s page',
      page: { kind: 'cannot-run', page: 'browser' },
      status: 'Hier mag geen uitbreiding werken',
      says: 'Zoeken in je bronnen kan wel.',
      radios: 0,
    },
    {
      name: 'the store',
      page: { kind: 'cannot-run', page: 'store' },
      status: 'Hier mag geen uitbreiding werken',
      says: 'van de winkel',
      radios: 0,
    },
    {
      name: 'a file',
      page: { kind: 'cannot-run', page: 'file' },
      status: 'Nog geen toegang',
      says: 'alleen als je dat toestaat',
      radios: 0,
    },
  ])('says so: $name; and searches all the same', async ({ page, status, says, radios }) => {
    await open({ getPage: async () => page });
    expect(text()).toContain(status);
    expect(text()).toContain(says);
    expect(names('radio')).toHaveLength(radios);
    await type('lei');
    expect(names('row')).toEqual([expect.stringContaining('Leiden')]);
  });

  it('says why the library won’t open, and tries again', async () => {
    const failure = new FailureError({ kind: 'store-unavailable', reason: 'full', detail: 'QuotaExceededError' });
    await open({ getPage: vi.fn<() => Promise<PageState>>().mockRejectedValueOnce(failure).mockResolvedValue(PAGE) });
    expect(get('alert').textContent).toContain('De browser meldt dat de schijf vol is.');
    await press('button', 'Opnieuw proberen');
    expect(names('heading')).toContain('krant.example');
    expect(document.activeElement).toBe(get('combobox'));
  });

  it('lists the most mentioned of very many names and leaves the rest to the panel', async () => {
    const { openPanel } = await open({ getPage: async () => makePage({ entities: makeManyListed(POPUP_NAMES + 1) }) });
    expect(names('listitem')).toHaveLength(POPUP_TOP);
    await press('button', 'Nog 31 namen in het zijpaneel');
    expect(openPanel).toHaveBeenCalledExactlyOnceWith({ kind: 'page' });
  });

  it('lists all names while they are not very many', async () => {
    await open({ getPage: async () => makePage({ entities: makeManyListed(POPUP_NAMES) }) });
    expect(names('listitem')).toHaveLength(POPUP_NAMES);
  });
});

describe('PopupScreen, a page that is a source', () => {
  it.each([
    { says: 'above the names', page: { entities: [EDEO] }, after: '1 naam' },
    { says: 'also where it has no names', page: {}, after: 'Op deze pagina staat niets' },
  ])('says so $says', async ({ page, after }) => {
    await open({ getPage: async () => makePage({ ...page, sources: [makePageSource()] }) });
    expect(text()).toMatch(new RegExp(`Deze pagina is een van je bronnen.*42 van de 43 zinnen.*${after}`));
  });

  it('adds its text to the library with one press', async () => {
    const attach = vi.fn(async () => null);
    const getPage = async () => makePage({ sources: [makePageSource({ source: { ...SOURCE, hasText: false } })] });
    await open({ getPage, pageText: { attach, detach: async () => null } });
    await press('button', 'Tekst aan je bibliotheek toevoegen');
    expect(attach).toHaveBeenCalledExactlyOnceWith(SOURCE.documentId);
    expect(text()).toContain('De tekst staat nu in je bibliotheek');
  });
});

describe('PopupScreen, choices', () => {
  it('switches the site and shows what came of it', async () => {
    const getPage = vi.fn<() => Promise<PageState>>().mockResolvedValueOnce(PAGE);
    const { setSite } = await open({
      getPage: getPage.mockResolvedValue({
        kind: 'off',
        site: 'krant.example',
        marks: 'few',
        by: { kind: 'site-off' },
      }),
    });
    await press('switch', 'Duiding op krant.example');
    expect(setSite).toHaveBeenCalledExactlyOnceWith('krant.example', false);
    expect(get('switch').getAttribute('aria-checked')).toBe('false');
  });

  it('changes how many names are drawn', async () => {
    const { setMarks } = await open();
    expect(names('radio')).toEqual(['Weinig', 'Alle', 'Geen']);
    await press('radio', 'Alle');
    expect(setMarks).toHaveBeenCalledExactlyOnceWith('all');
  });

  it.each([
    { name: 'on', page: PAGE, buttons: { 'Een uur pauze': 'hour', 'Overal uit': 'always' } },
    {
      name: 'off here',
      page: offBy({ kind: 'site-off' }),
      buttons: { 'Een uur pauze': 'hour', 'Overal uit': 'always' },
    },
    {
      name: 'pausing',
      page: offBy({ kind: 'pause', until: new Date(2026, 10, 24, 15, 4).getTime() }),
      status: 'Pauze tot 15:04',
      buttons: { 'Pauze beëindigen': 'none', 'Overal uit': 'always' },
    },
    {
      name: 'off everywhere',
      page: offBy({ kind: 'all-off' }),
      status: 'Duiding staat overal uit.',
      buttons: { 'Weer aan': 'none' },
    },
  ] as const)('rests and goes on again, from $name', async ({ page, buttons, ...rest }) => {
    for (const [button, asked] of Object.entries(buttons)) {
      const { setRest } = await open({ getPage: async () => page });
      if ('status' in rest) expect(text()).toContain(rest.status);
      expect(names('button')).toEqual(expect.arrayContaining(Object.keys(buttons)));
      await press('button', button);
      expect(setRest).toHaveBeenCalledExactlyOnceWith(asked);
    }
  });

  it('asks for access to the site', async () => {
    const { giveAccess } = await open({ getPage: async () => ({ kind: 'no-access', site: 'bank.example' }) });
    await press('button', 'Toegang geven');
    expect(giveAccess).toHaveBeenCalledExactlyOnceWith('bank.example');
  });

  it('goes to the panel and the library', async () => {
    const { openPanel, openLibrary } = await open();
    await press('button', 'Zijpaneel');
    expect(openPanel).toHaveBeenCalledExactlyOnceWith({ kind: 'page' });
    await press('button', 'Bibliotheek en instellingen');
    expect(openLibrary).toHaveBeenCalledOnce();
  });

  it('follows the page', async () => {
    let changed = () => {};
    const getPage = vi
      .fn<() => Promise<PageState>>()
      .mockResolvedValueOnce(makePage({ read: false }))
      .mockResolvedValue(PAGE);
    await open({
      getPage,
      watchPage: (onChange) => {
        changed = onChange;
        return () => {};
      },
    });
    await happen(changed);
    expect(text()).toContain('2 namen');
  });
});

describe('PopupScreen, names', () => {
  it('jumps to the first place, then to the next, then to the first again', async () => {
    const { jump } = await open();
    for (let press = 0; press < 3; press += 1) await pressFirstName();
    expect(jump.mock.calls).toEqual([
      [EDEO.entityId, 0],
      [EDEO.entityId, 1],
      [EDEO.entityId, 0],
    ]);
  });

  it('looks at the page again if a place can’t be reached', async () => {
    const getPage = vi.fn(async () => PAGE);
    await open({ getPage, jump: () => Promise.reject(new FailureError({ kind: 'no-answer' })) });
    await pressFirstName();
    expect(getPage).toHaveBeenCalledTimes(2);
  });

  it('enters the list downwards from the search field and comes back upwards', async () => {
    await open();
    await pressKey('ArrowDown');
    expect(document.activeElement).toBe(get('button', 'EDEO2, 2 keer genoemd'));
    await pressKey('ArrowUp');
    expect(document.activeElement).toBe(get('combobox'));
  });

  it('comes back to the search field with /', async () => {
    await open();
    get('button', 'Zijpaneel').focus();
    await pressKey('/');
    expect(document.activeElement).toBe(get('combobox'));
  });

  it('opens what was found in the panel', async () => {
    const { openPanel } = await open();
    await type('lei');
    await pressKey('Enter');
    expect(openPanel).toHaveBeenCalledExactlyOnceWith({ kind: 'entity', entityId: cardId('Leiden') });
  });

  it('shows itself what a card asked for, and comes back', async () => {
    await open({
      takeRequest: async () => ({ kind: 'entity', entityId: cardId('EDEO') }),
      getCard: async () => makeCard('EDEO'),
    });
    expect(names('heading')).toContain('EDEO');
    await press('button', 'Deze pagina');
    expect(names('heading')).toContain('krant.example');
  });
});

async function pressFirstName(): Promise<void> {
  await press('button', 'EDEO2, 2 keer genoemd');
}

async function open(props: Partial<PopupScreenProps> = {}) {
  const spies = {
    setSite: vi.fn(async () => null),
    setRest: vi.fn(async () => null),
    setMarks: vi.fn(async () => null),
    giveAccess: vi.fn(async () => null),
    jump: vi.fn<PopupScreenProps['jump']>(async () => null),
    openPanel: vi.fn(),
    openLibrary: vi.fn(),
  };
  await show(<PopupScreen {...QUIET} {...spies} {...props} />);
  return spies;
}

const QUIET = {
  getPage: async () => PAGE,
  watchPage: () => () => {},
  search: async () => makeAnswer(['Leiden']),
  getCard: async () => null,
  getPack: async () => makePack(),
  texts: makeTexts(),
  pageText: { attach: async () => null, detach: async () => null },
  takeRequest: async () => null,
  watchRequests: () => () => {},
};

function offBy(by: (PageState & { kind: 'off' })['by']): PageState {
  return { kind: 'off', site: 'krant.example', marks: 'few', by };
}
