import { describe, expect, it } from 'vitest';

import { AT_LIST, goBack, goTo } from '../../../components/panel/trail.ts';
import { cardId } from '../../fixtures/make-card.ts';

const EDEO = cardId('EDEO');
const LEIDEN = cardId('Leiden');

describe('a trail', () => {
  it('leads from the list to an entity and back', () => {
    const at = goTo(AT_LIST, EDEO, null);
    expect(at).toEqual({ shown: EDEO, behind: [] });
    expect(goBack(at)).toEqual(AT_LIST);
  });

  it('remembers the entity that was left by its name', () => {
    const at = goTo(goTo(AT_LIST, EDEO, null), LEIDEN, 'EDEO');
    expect(at).toEqual({ shown: LEIDEN, behind: [{ entityId: EDEO, name: 'EDEO' }] });
    expect(goBack(at)).toEqual(goTo(AT_LIST, EDEO, null));
  });

  it('skips an entity that is gone on the way back', () => {
    expect(goTo(goTo(AT_LIST, EDEO, null), LEIDEN, null)).toEqual({ shown: LEIDEN, behind: [] });
  });

  it('stays where it is for the entity that is shown', () => {
    const at = goTo(AT_LIST, EDEO, null);
    expect(goTo(at, EDEO, 'EDEO')).toBe(at);
  });

  it('stays at the list, behind which is nothing', () => {
    expect(goBack(AT_LIST)).toEqual(AT_LIST);
  });
});
