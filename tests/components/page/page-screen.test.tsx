// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { PageScreen, type PageScreenProps } from '../../../components/page/PageScreen.tsx';
import { FACTS_AT_FIRST } from '../../../utils/core/limits.ts';
import type { CardFact } from '../../../utils/core/view.ts';
import type { PageState } from '../../../utils/messages/protocol.ts';
import { makeCardFact, SOURCE } from '../../fixtures/make-card.ts';
import { makeListed, makePage, makePageSource, makeTexts } from '../../fixtures/make-page.ts';
import { get, names, press, redraw, show, text } from '../show.tsx';

const EDEO = makeListed('EDEO', 'organisation', [0.3, 0.4]);
const RUSLAND = makeListed('Rusland', 'country');
const PAGE = makePage({ entities: [EDEO, RUSLAND] });

describe('PageScreen, a page with names', () => {
  it('says how many names there are and how the sources tie them', async () => {
    await open(PAGE, [makeCardFact('EDEO let op Rusland.')]);
    expect(names('heading')).toEqual([
      'De trein uit het oosten',
      'Wat je bronnen hierover zeggen',
      'Wie en wat',
      'Organisaties',
      'Landen',
    ]);
    expect(text()).toContain('2 namen, 3 keer genoemd. Je bronnen leggen 1 verband tussen deze namen.');
    expect(text()).toContain('EDEO let op Rusland.');
  });

  it('says no more than it knows where nothing ties the names', async () => {
    await open(PAGE);
    expect(text()).toContain('2 namen, 3 keer genoemd.');
    expect(names('heading')).toEqual(['De trein uit het oosten', 'Wie en wat', 'Organisaties', 'Landen']);
  });

  it.each([
    { name: 'with names', page: makePage({ entities: [EDEO], sources: [makePageSource()] }) },
    { name: 'without names', page: makePage({ sources: [makePageSource()] }) },
  ])('says that it is a source: $name', async ({ page }) => {
    await open(page);
    expect(text()).toContain('Deze pagina is een van je bronnen');
  });

  it('is called by its site if it has no title', async () => {
    await open(makePage({ title: '', entities: [EDEO] }));
    expect(names('heading')[0]).toBe('krant.example');
  });

  it('puts what is dated in time', async () => {
    await open(
      PAGE,
      [],
      [makeCardFact('Er kwam spoor.', [], { date: '2014' }), makeCardFact('Er is spoor.', [], { date: '2014/..' })],
    );
    expect(names('heading')).toContain('In de tijd');
    expect(names('listitem').slice(-2)).toEqual([
      '2014VermeldEr kwam spoor. Slot ¶alinea 2',
      'sinds 2014VermeldEr is spoor. Slot ¶alinea 2',
    ]);
  });

  it('shows the first facts, and the others when asked', async () => {
    const many = Array.from({ length: FACTS_AT_FIRST + 2 }, (_, index) => makeCardFact(`Feit ${index}.`));
    await open(PAGE, many);
    expect(text()).not.toContain('Feit 5.');
    await press('button', 'Nog 2 feiten');
    expect(text()).toContain('Feit 5.');
    expect(document.activeElement?.textContent).toContain('Feit 5.');
    expect(names('button')).not.toContain('Nog 2 feiten');
  });
});

describe('PageScreen, other pages', () => {
  it.each<{ name: string; page: PageState; title: string; says: string }>([
    { name: 'still read', page: makePage({ read: false }), title: 'krant.example', says: 'Deze pagina lezen…' },
    {
      name: 'without names',
      page: makePage(),
      title: 'krant.example',
      says: 'Op deze pagina staat niets waar je bronnen over spreken.',
    },
    {
      name: 'of a site that is off',
      page: { kind: 'off', site: 'bank.example', marks: 'few', by: { kind: 'site-off' } },
      title: 'bank.example',
      says: 'Duiding leest hier niet mee.',
    },
    {
      name: 'that needs access',
      page: { kind: 'no-access', site: 'bank.example' },
      title: 'bank.example',
      says: 'De browser vraagt je eerst om toegang tot deze site.',
    },
    {
      name: 'of the browser',
      page: { kind: 'cannot-run', page: 'browser' },
      title: 'Pagina van de browser',
      says: 'Op pagina’s van de browser zelf kan Duiding niets markeren.',
    },
    {
      name: 'in a viewer',
      page: { kind: 'cannot-run', page: 'viewer' },
      title: 'Document in de browser',
      says: 'In documenten die de browser zelf toont, zoals een pdf, kan Duiding niets markeren.',
    },
  ])('says what is so of a page $name', async ({ page, title, says }) => {
    await open(page);
    expect(names('heading')).toEqual([title]);
    expect(get('status').textContent).toContain(says);
  });

  it('keeps the list, out of reach, while the next page is read', async () => {
    await open(PAGE);
    await open(makePage({ read: false }), [], [], false);
    expect(get('status').textContent).toBe('Nieuwe pagina lezen…');
    expect(text()).toContain('De trein uit het oosten');
    expect(document.querySelector('[inert]')?.textContent).toContain('De trein uit het oosten');
  });

  it('drops the list as soon as the next page is known to have none', async () => {
    await open(PAGE);
    await open({ kind: 'cannot-run', page: 'browser' }, [], [], false);
    await open(makePage({ read: false }), [], [], false);
    expect(text()).not.toContain('De trein uit het oosten');
  });

  it('says what went wrong and asks again', async () => {
    const props = makeProps(PAGE);
    await show(<PageScreen {...props} page={{ kind: 'failed', failure: { kind: 'no-answer' } }} />);
    expect(get('alert').textContent).toContain('Er is niets verloren.');
    await press('button', 'Opnieuw proberen');
    expect(props.onRetry).toHaveBeenCalledOnce();
  });
});

/** @param anew - Whether nothing was shown before. */
async function open(
  page: PageState,
  joining: readonly CardFact[] = [],
  dated: readonly CardFact[] = [],
  anew = true,
): Promise<void> {
  const screen = <PageScreen {...makeProps(page)} getPageFacts={async () => ({ joining, dated, sources: [SOURCE] })} />;
  await (anew ? show(screen) : redraw(screen));
}

function makeProps(page: PageState): PageScreenProps {
  return {
    page: { kind: 'answered', answer: page },
    onRetry: vi.fn(),
    onSwitch: vi.fn(),
    onGiveAccess: vi.fn(),
    getPageFacts: async () => ({ joining: [], dated: [], sources: [] }),
    texts: makeTexts(),
    pageText: { attach: async () => null, detach: async () => null },
    onJump: vi.fn(),
    onOpenEntity: vi.fn(),
  };
}
