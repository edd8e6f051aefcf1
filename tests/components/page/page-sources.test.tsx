// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { PageSources } from '../../../components/page/PageSources.tsx';
import type { PageText } from '../../../components/page/use-page-text.ts';
import { FailureError } from '../../../utils/core/failure.ts';
import type { DocumentId } from '../../../utils/core/model.ts';
import type { PageSource } from '../../../utils/messages/protocol.ts';
import { SOURCE } from '../../fixtures/make-card.ts';
import { makePageSource } from '../../fixtures/make-page.ts';
import { get, names, press, show, text } from '../show.tsx';

const ADD = 'Tekst aan je bibliotheek toevoegen';
const DETACHED = makePageSource({ source: { ...SOURCE, hasText: false } });

describe('PageSources', () => {
  it('says which document the page is, how much of it stands there, and that its text is here', async () => {
    await open([makePageSource()]);
    expect(text()).toBe(
      'Deze pagina is een van je bronnenEen opiniestuk van Hilde Wouters, maart 2022, 4 jaar oud42 van de 43 zinnen staan hierDe tekst staat in je bibliotheek',
    );
    expect(names('button')).toEqual([]);
  });

  it('names each of several documents', async () => {
    const other = { ...SOURCE, documentId: 'test/lang' as DocumentId, title: 'Van Veerhaven tot Deltaplan' };
    await open([makePageSource(), makePageSource({ source: other, held: 9, all: 9 })]);
    expect(names('listitem')).toEqual([
      expect.stringContaining('Een opiniestuk'),
      expect.stringMatching(/^Van Veerhaven tot Deltaplan.*Alle 9 zinnen staan hier/),
    ]);
  });

  it('says nothing of a page that is none', async () => {
    await open([]);
    expect(text()).toBe('');
  });

  it('adds the text with one press, says so, and takes it away again', async () => {
    const { attach, detach } = await open([DETACHED]);
    await press('button', ADD);
    expect(attach).toHaveBeenCalledExactlyOnceWith(SOURCE.documentId);
    expect(get('status').textContent).toBe('De tekst staat nu in je bibliotheek');
    expect(document.activeElement).toBe(get('button', 'Ongedaan maken'));

    await press('button', 'Ongedaan maken');
    expect(detach).toHaveBeenCalledExactlyOnceWith(SOURCE.documentId);
    expect(document.activeElement).toBe(get('button', ADD));
  });

  it('says that it is working, and can’t be pressed twice', async () => {
    await open([DETACHED], { attach: () => new Promise(() => {}) });
    await press('button', ADD);
    expect(get('status').textContent).toBe('Een ogenblik…');
    expect(names('button')).toEqual([]);
  });

  it('says what went wrong, and tries again', async () => {
    const attach = vi
      .fn()
      .mockRejectedValueOnce(new FailureError({ kind: 'no-answer' }))
      .mockResolvedValue(null);
    await open([DETACHED], { attach });
    await press('button', ADD);
    expect(get('alert').textContent).toContain('Er is niets verloren.');
    await press('button', 'Opnieuw proberen');
    expect(get('status').textContent).toBe('De tekst staat nu in je bibliotheek');
  });

  it('says that the page has another text by now, and leaves it', async () => {
    await open([DETACHED], {
      attach: () => Promise.reject(new FailureError({ kind: 'not-this-text', held: 3, all: 43 })),
    });
    await press('button', ADD);
    expect(get('alert').textContent).toContain('Hij bevat 3 van de 43 zinnen van het document.');
    await press('button', 'Sluiten');
    expect(names('button')).toEqual([ADD]);
  });
});

async function open(sources: readonly PageSource[], rest: Partial<PageText> = {}) {
  const spies = { attach: vi.fn(async () => null), detach: vi.fn(async () => null) };
  await show(<PageSources sources={sources} pageText={{ ...spies, ...rest }} />);
  return spies;
}
