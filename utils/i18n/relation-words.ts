import type { RelationKind } from '../core/model.ts';
import type { InEachLanguage } from './grammar.ts';

/** A relation as a label, lower-case, to be followed by the neighbour's name. */
export type RelationWords = {
  /** From the owner: *EDEO* "deel van" Europese Unie. */
  readonly out: string;
  /** From the other end: *Europese Unie* "omvat" EDEO. */
  readonly in: string;
};

/** What the relations are called, seen from either end. */
export const RELATION_WORDS: InEachLanguage<Readonly<Record<RelationKind, RelationWords>>> = {
  nl: {
    'part-of': { out: 'deel van', in: 'omvat' },
    'member-of': { out: 'lid van', in: 'heeft als lid' },
    'located-in': { out: 'ligt in', in: 'hier ligt' },
    'capital-of': { out: 'hoofdstad van', in: 'hoofdstad' },
    'government-of': { out: 'regering van', in: 'regering' },
    leads: { out: 'leidt', in: 'geleid door' },
    'works-for': { out: 'werkt voor', in: 'medewerker' },
    'affiliated-with': { out: 'verbonden aan', in: 'aan zich verbonden' },
    'author-of': { out: 'schreef', in: 'geschreven door' },
    'started-by': { out: 'begonnen door', in: 'begon' },
    'party-to': { out: 'partij bij', in: 'partij' },
    'took-part-in': { out: 'nam deel aan', in: 'deelnemer' },
    'partner-of': { out: 'partner van', in: 'partner van' },
    supports: { out: 'steunt', in: 'gesteund door' },
    'influence-in': { out: 'invloed in', in: 'invloed van' },
    uses: { out: 'gebruikt', in: 'gebruikt door' },
    about: { out: 'gaat over', in: 'onderwerp van' },
    'caused-by': { out: 'veroorzaakt door', in: 'leidde tot' },
    'acts-against': { out: 'keert zich tegen', in: 'krijgt tegenstand van' },
    'related-to': { out: 'hangt samen met', in: 'hangt samen met' },
  },
  en: {
    'part-of': { out: 'part of', in: 'includes' },
    'member-of': { out: 'member of', in: 'has as a member' },
    'located-in': { out: 'located in', in: 'location of' },
    'capital-of': { out: 'capital of', in: 'capital' },
    'government-of': { out: 'government of', in: 'government' },
    leads: { out: 'leads', in: 'led by' },
    'works-for': { out: 'works for', in: 'staff member' },
    'affiliated-with': { out: 'affiliated with', in: 'affiliate' },
    'author-of': { out: 'wrote', in: 'written by' },
    'started-by': { out: 'started by', in: 'started' },
    'party-to': { out: 'party to', in: 'party' },
    'took-part-in': { out: 'took part in', in: 'participant' },
    'partner-of': { out: 'partner of', in: 'partner of' },
    supports: { out: 'supports', in: 'supported by' },
    'influence-in': { out: 'influence in', in: 'influence of' },
    uses: { out: 'uses', in: 'used by' },
    about: { out: 'is about', in: 'subject of' },
    'caused-by': { out: 'caused by', in: 'led to' },
    'acts-against': { out: 'acts against', in: 'opposed by' },
    'related-to': { out: 'related to', in: 'related to' },
  },
};
