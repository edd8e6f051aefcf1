import { setOf } from './closed-classes.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * Animals and plants are called after where they came from: de Aziatische hoornaar, de Amerikaanse rivierkreeft. They
 * are no news of that country or part of the world. A Dutch adjective names one of them before a word that ends as such
 * names do, or, where nature is spoken of, before a word that few know. De Chinese panda’s and Amerikaanse koeien are
 * that country's.
 */
export function isNoSpecies({ block, name, last }: Occurrence): boolean {
  if (name.kind !== 'adjective' || block.language !== 'nl' || !block.isJoined(last + 1)) return true;
  const word = block.wordAt(last + 1);
  if (SPECIES.test(word)) return false;
  return block.hasCapital(last + 1) || block.isListed(last + 1) || WHO_STUDIES.test(word) || !block.hasAnyOf(NATURE);
}

/**
 * What names of wild animals, plants and breeds end in: heads that end no other words, and short ones (the mug of a
 * tijgermug) as second parts only. Those of which news tells whose they are (panda, koe, paard) are left out.
 */
const SPECIES =
  /(?:kreeft|hamster|eekhoorn|hoornaar|wesp|kever|beestje|lieveheersbeest|eend|zwaan|arend|meeuw|specht|parkiet|kikker|schildpad|meerval|grondel|oester|mossel|bizon|bever|otter|vogelkers|berenklauw|balsemien|duizendknoop|esdoorn|hazelaar|boon|boontje|bull?dog|terrier|poedel|spaniel|stafford|windhond|korthaar|langhaar)(?:en|s)?$|\p{L}{4}(?:krab|krabben|mug|muggen|mier|mieren|spin|spinnen|eik|eiken)$|^(?:kool|ui)$/u;

/** Bioloog, imker, onderzoekster. */
const WHO_STUDIES = /(?:oog|ogen|ers?|sters?|ici|isten?)$/;

/** What is said where nature is spoken of. */
const NATURE = setOf(
  'exoot exoten invasieve inheemse uitheemse diersoort diersoorten plantensoort plantensoorten ecosysteem imker ' +
    'imkers boswachter bijen wespen kreeften krabben',
);
