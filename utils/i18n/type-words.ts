import type { EntityType } from '../core/model.ts';
import type { InEachLanguage } from './grammar.ts';

/** The words for one type of entity. */
export type TypeWords = {
  /** As a label: "Land". */
  readonly one: string;
  /** As a heading over several: "Landen". */
  readonly other: string;
  /** Within a sentence that points at it: "dit land". */
  readonly this: string;
};

/** What the types of entity are called. */
export const TYPE_WORDS: InEachLanguage<Readonly<Record<EntityType, TypeWords>>> = {
  nl: {
    person: { one: 'Persoon', other: 'Personen', this: 'deze persoon' },
    country: { one: 'Land', other: 'Landen', this: 'dit land' },
    city: { one: 'Stad', other: 'Steden', this: 'deze stad' },
    region: { one: 'Gebied', other: 'Gebieden', this: 'dit gebied' },
    organisation: { one: 'Organisatie', other: 'Organisaties', this: 'deze organisatie' },
    government: { one: 'Regering', other: 'Regeringen', this: 'deze regering' },
    group: { one: 'Groep', other: 'Groepen', this: 'deze groep' },
    event: { one: 'Gebeurtenis', other: 'Gebeurtenissen', this: 'deze gebeurtenis' },
    agreement: { one: 'Overeenkomst', other: 'Overeenkomsten', this: 'deze overeenkomst' },
    programme: { one: 'Programma', other: 'Programma’s', this: 'dit programma' },
    disease: { one: 'Ziekte', other: 'Ziekten', this: 'deze ziekte' },
    concept: { one: 'Begrip', other: 'Begrippen', this: 'dit begrip' },
    expression: { one: 'Uitdrukking', other: 'Uitdrukkingen', this: 'deze uitdrukking' },
  },
  en: {
    person: { one: 'Person', other: 'People', this: 'this person' },
    country: { one: 'Country', other: 'Countries', this: 'this country' },
    city: { one: 'City', other: 'Cities', this: 'this city' },
    region: { one: 'Region', other: 'Regions', this: 'this region' },
    organisation: { one: 'Organisation', other: 'Organisations', this: 'this organisation' },
    government: { one: 'Government', other: 'Governments', this: 'this government' },
    group: { one: 'Group', other: 'Groups', this: 'this group' },
    event: { one: 'Event', other: 'Events', this: 'this event' },
    agreement: { one: 'Agreement', other: 'Agreements', this: 'this agreement' },
    programme: { one: 'Programme', other: 'Programmes', this: 'this programme' },
    disease: { one: 'Disease', other: 'Diseases', this: 'this disease' },
    concept: { one: 'Concept', other: 'Concepts', this: 'this concept' },
    expression: { one: 'Expression', other: 'Expressions', this: 'this expression' },
  },
};
