import type { Block } from '../block.ts';
import { setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * Animals and plants are called after where they came from: de Aziatische hoornaar, de Amerikaanse rivierkreeft. They
 * are no news of that country or part of the world. Where nature is spoken of, an adjective before a word that few
 * know names one of them.
 */
export function isNoSpecies({ block, name, last }: Occurrence): boolean {
  if (name.kind !== 'adjective' || block.language !== 'nl' || !block.isJoined(last + 1)) return true;
  return block.hasCapital(last + 1) || block.isListed(last + 1) || !isOfNature(block);
}

function isOfNature(block: Block): boolean {
  return NATURE.some((word) => block.hasWord(word));
}

const NATURE = [
  ...setOf(
    'exoot exoten invasieve inheemse uitheemse diersoort diersoorten plantensoort plantensoorten ecosysteem imker ' +
      'imkers boswachter bijen wespen kreeften krabben',
  ),
];
