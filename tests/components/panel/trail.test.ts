import { describe, expect, it } from 'vitest';

import { AT_LIST, goBack, goTo, goToAsked, type Place } from '../../../components/panel/trail.ts';
import { cardId, SOURCE } from '../../fixtures/make-card.ts';

const EDEO: Place = { kind: 'entity', entityId: cardId('EDEO') };
const LEIDEN: Place = { kind: 'entity', entityId: cardId('Leiden') };
const PACK: Place = { kind: 'pack', packId: SOURCE.packId };

describe('a trail', () => {
  it('leads from the list to an entity and back', () => {
    const at = goTo(AT_LIST, EDEO, null);
    expect(at).toEqual({ shown: EDEO, behind: [] });
    expect(goBack(at)).toEqual(AT_LIST);
  });

  it('remembers the entity that was left by its name', () => {
    const at = goTo(goTo(AT_LIST, EDEO, null), LEIDEN, 'EDEO');
    expect(at).toEqual({ shown: LEIDEN, behind: [{ place: EDEO, name: 'EDEO' }] });
    expect(goBack(at)).toEqual(goTo(AT_LIST, EDEO, null));
  });

  it('skips an entity that is gone on the way back', () => {
    expect(goTo(goTo(AT_LIST, EDEO, null), LEIDEN, null)).toEqual({ shown: LEIDEN, behind: [] });
  });

  it('stays where it is for the entity that is shown', () => {
    const at = goTo(AT_LIST, EDEO, null);
    expect(goTo(at, { ...EDEO }, 'EDEO')).toBe(at);
  });

  it('leads from an entity to a pack and back', () => {
    const at = goTo(AT_LIST, EDEO, null);
    expect(goBack(goTo(at, PACK, 'EDEO'))).toEqual(at);
  });

  it('leads to what was asked for from elsewhere', () => {
    expect(goToAsked(goTo(AT_LIST, EDEO, null), PACK)).toEqual({ shown: PACK, behind: [] });
    expect(goToAsked(goTo(AT_LIST, EDEO, null), { kind: 'page' })).toEqual(AT_LIST);
  });

  it('stays at the list, behind which is nothing', () => {
    expect(goBack(AT_LIST)).toEqual(AT_LIST);
  });
});
