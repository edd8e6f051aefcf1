// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { KeyLines } from '../../../components/shared/KeyLines.tsx';
import type { RelationKind } from '../../../utils/core/model.ts';
import type { KeyLine } from '../../../utils/core/view.ts';
import { cardId } from '../../fixtures/make-card.ts';
import { press, show } from '../show.tsx';

describe('KeyLines', () => {
  it.each([
    { name: 'a relation to a neighbour', line: keyLine('leads', 'out', ['China']), says: 'Leidt: China' },
    { name: 'the same relation from its other end', line: keyLine('leads', 'in', ['Xi']), says: 'Geleid door: Xi' },
    {
      name: 'several neighbours',
      line: keyLine('started-by', 'out', ['China', 'Xi']),
      says: 'Begonnen door: China, Xi',
    },
    { name: 'how many more there are', line: keyLine('member-of', 'in', ['Xi'], 4), says: 'Heeft als lid: Xi + 4' },
  ])('says $name', async ({ line, says }) => {
    await show(<KeyLines lines={[line]} onOpenEntity={vi.fn()} />);
    expect(`${document.querySelector('dt')?.textContent}: ${document.querySelector('dd')?.textContent}`).toBe(says);
  });

  it('draws nothing for no lines', async () => {
    await show(<KeyLines lines={[]} onOpenEntity={vi.fn()} />);
    expect(document.querySelector('dl')).toBeNull();
  });

  it('opens the neighbour that is pressed', async () => {
    const onOpenEntity = vi.fn();
    await show(<KeyLines lines={[keyLine('leads', 'out', ['China', 'Xi'])]} onOpenEntity={onOpenEntity} />);
    await press('link', 'Xi');
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith(cardId('Xi'));
  });
});

function keyLine(kind: RelationKind, direction: 'in' | 'out', names: readonly string[], more = 0): KeyLine {
  const neighbours = names.map((name) => {
    return { kind, direction, entityId: cardId(name), name, type: 'person', factId: null, onThisPage: false } as const;
  });
  return { kind, direction, neighbours, more };
}
