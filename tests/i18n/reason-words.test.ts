import { describe, expect, it } from 'vitest';

import { MENTION_RULES } from '../../utils/core/model.ts';
import type { MentionReason } from '../../utils/core/view.ts';
import { reasonInWords } from '../../utils/i18n/reason-words.ts';

const CASES: readonly { readonly reason: Partial<MentionReason>; readonly nl: string; readonly en: string }[] = [
  {
    reason: { rule: 'name', surface: 'China', name: 'China' },
    nl: '‘China’ is de naam zelf. De naam komt uit het pak _Kijk_.',
    en: '“China” is the name itself. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'name', surface: 'CHINA', name: 'China' },
    nl: '‘CHINA’ is de naam zelf. In het pak _Kijk_ staat de naam als ‘China’.',
    en: '“CHINA” is the name itself. In the pack _Kijk_ the name is written “China”.',
  },
  {
    reason: { rule: 'name', surface: 'Chine', name: 'Chine', nameLanguage: 'fr-BE', preferred: 'China' },
    nl: '‘Chine’ is Frans voor ‘China’. De naam komt uit het pak _Kijk_.',
    en: '“Chine” is French for “China”. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'name', surface: 'A', name: 'A', preferred: 'B' },
    nl: '‘A’ is een andere naam voor ‘B’. De naam komt uit het pak _Kijk_.',
    en: '“A” is another name for “B”. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'variant', surface: 'Peking', name: 'Peking', preferred: 'Beijing' },
    nl: '‘Peking’ is een andere naam of spelling van ‘Beijing’. De naam komt uit het pak _Kijk_.',
    en: '“Peking” is another name or spelling of “Beijing”. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'short', surface: 'Poetin', name: 'Poetin', preferred: 'Vladimir Poetin' },
    nl: '‘Poetin’ is kort voor ‘Vladimir Poetin’. De naam komt uit het pak _Kijk_.',
    en: '“Poetin” is short for “Vladimir Poetin”. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'acronym', surface: 'VN', name: 'VN', preferred: 'Verenigde Naties' },
    nl: '‘VN’ is de afkorting van ‘Verenigde Naties’. De naam komt uit het pak _Kijk_.',
    en: '“VN” is the abbreviation of “Verenigde Naties”. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'acronym', surface: 'EDEO', name: 'EDEO' },
    nl: '‘EDEO’ is de naam zelf, een afkorting. De naam komt uit het pak _Kijk_.',
    en: '“EDEO” is the name itself, an abbreviation. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'adjective', surface: 'Russische', name: 'Russisch', preferred: 'Rusland' },
    nl: '‘Russische’ is het bijvoeglijk naamwoord bij ‘Rusland’. In het pak _Kijk_ staat het woord als ‘Russisch’.',
    en: '“Russische” is the adjective that goes with “Rusland”. In the pack _Kijk_ the word is written “Russisch”.',
  },
  {
    reason: { rule: 'demonym', surface: 'Russen', name: 'Russen', preferred: 'Rusland' },
    nl: '‘Russen’ is een woord voor wie uit ‘Rusland’ komt. Het woord komt uit het pak _Kijk_.',
    en: '“Russen” is a word for people from “Rusland”. The word comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'metonym', surface: 'Moskou', name: 'Moskou', preferred: 'Russische regering' },
    nl: '‘Moskou’ is een plaats, maar ook een naam voor wie daar beslist. De naam komt uit het pak _Kijk_.',
    en: '“Moskou” is a place, but also a name for those in power there. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'term', surface: 'censuur', name: 'censuur' },
    nl: '‘censuur’ is het woord zelf. Het woord komt uit het pak _Kijk_.',
    en: '“censuur” is the word itself. The word comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'expression', surface: 'a', name: 'a', preferred: 'b' },
    nl: '‘a’ is een andere vorm van de uitdrukking ‘b’. De uitdrukking komt uit het pak _Kijk_.',
    en: '“a” is another form of the expression “b”. The expression comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'genitive', surface: 'Poetins', name: 'Poetin', preferred: 'Vladimir Poetin' },
    nl: '‘Poetins’ wil zeggen: van ‘Poetin’, een naam uit het pak _Kijk_.',
    en: '“Poetins” is the possessive of “Poetin”, a name from the pack _Kijk_.',
  },
  {
    reason: { rule: 'compound', surface: 'Chinabeleid', name: 'China' },
    nl: '‘Chinabeleid’ is een samenstelling met ‘China’, een naam uit het pak _Kijk_.',
    en: '“Chinabeleid” is a compound word with “China”, a name from the pack _Kijk_.',
  },
  {
    reason: { rule: 'rejoined', surface: 'hand- doek', name: 'handdoek' },
    nl: 'Zonder het afbreekstreepje staat hier ‘handdoek’, een naam uit het pak _Kijk_.',
    en: 'Without the hyphen from the end of a line, this reads “handdoek”, a name from the pack _Kijk_.',
  },
  {
    reason: { rule: 'expansion', surface: 'EDEO', name: 'EDEO' },
    nl: 'De pagina legt zelf uit waar ‘EDEO’ voor staat. De naam komt uit het pak _Kijk_.',
    en: 'The page itself explains what “EDEO” stands for. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'beside', surface: 'Spelen', name: 'Spelen', evidence: ['Beijing'] },
    nl: '‘Spelen’ zegt op zichzelf te weinig, maar in dezelfde alinea gaat het ook over ‘Beijing’. De naam komt uit het pak _Kijk_.',
    en: '“Spelen” says too little by itself, but “Beijing” is mentioned in the same paragraph. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'near', surface: 'Spelen', name: 'Spelen', evidence: ['Beijing', 'China', 'Xi'] },
    nl: '‘Spelen’ zegt op zichzelf te weinig, maar op deze pagina gaat het ook over ‘Beijing’, ‘China’ en ‘Xi’. De naam komt uit het pak _Kijk_.',
    en: '“Spelen” says too little by itself, but “Beijing”, “China” and “Xi” are mentioned on this page too. The name comes from the pack _Kijk_.',
  },
  {
    reason: { rule: 'near', surface: 'Spelen', name: 'Spelen' },
    nl: '‘Spelen’ zegt op zichzelf te weinig, maar in de buurt staat een naam die erbij hoort. De naam komt uit het pak _Kijk_.',
    en: '“Spelen” says too little by itself, but a name that goes with it stands close by. The name comes from the pack _Kijk_.',
  },
];

describe('reasonInWords', () => {
  it.each(CASES)('says in both languages why $reason.surface is a mention by the rule $reason.rule', (row) => {
    expect(wordsOf({ ...row.reason, nameLanguage: row.reason.nameLanguage ?? 'nl' }, 'nl')).toBe(row.nl);
    expect(wordsOf({ ...row.reason, nameLanguage: row.reason.nameLanguage ?? 'en' }, 'en')).toBe(row.en);
  });

  it('is tested for every rule', () => {
    expect(new Set(CASES.map(({ reason }) => reason.rule))).toEqual(new Set(MENTION_RULES));
  });
});

function wordsOf(rest: Partial<MentionReason>, language: 'nl' | 'en'): string {
  const reason: MentionReason = {
    rule: 'name',
    surface: '',
    name: '',
    nameLanguage: language,
    preferred: null,
    packTitle: 'Kijk',
    evidence: [],
    ...rest,
  };
  const { before, after } = reasonInWords(reason, language);
  return `${before}_${reason.packTitle}_${after}`;
}
