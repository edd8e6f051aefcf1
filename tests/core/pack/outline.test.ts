import { describe, expect, it } from 'vitest';

import { findOutline, type LabelledSection } from '../../../utils/core/pack/outline.ts';

const NOTE = { nl: 'Slotnoot', en: 'Closing note' };
const OPENING = { nl: 'Inleiding', en: 'Opening' };

describe('findOutline', () => {
  it.each<{ name: string; text: string; labels?: readonly LabelledSection[]; outline: readonly unknown[] }>([
    { name: 'nothing in an empty text', text: '', outline: [] },
    { name: 'an opening without a heading', text: 'De kade is diep.', outline: [[OPENING, ['De kade is diep.']]] },
    {
      name: 'a short line without a stop as a heading',
      text: 'De kade is diep.\n\nDe ramp\n\nToen kwam het water.\nEn het bleef.',
      outline: [
        [OPENING, ['De kade is diep.']],
        ['De ramp', ['Toen kwam het water.', 'En het bleef.']],
      ],
    },
    {
      name: 'two headings in a row',
      text: 'De kade is diep.\nDeel een\nDe ramp\nToen kwam het water.',
      outline: [
        [OPENING, ['De kade is diep.']],
        ['Deel een', []],
        ['De ramp', ['Toen kwam het water.']],
      ],
    },
    {
      name: 'no heading in a long line without a stop',
      text: `De kade is diep.\n${'een lange regel zonder punt '.repeat(3)}\nMeer niet.`,
      outline: [[OPENING, ['De kade is diep.', 'een lange regel zonder punt '.repeat(3).trim(), 'Meer niet.']]],
    },
    {
      name: 'no heading in the last line',
      text: 'De kade is diep.\nBeeld AP',
      outline: [[OPENING, ['De kade is diep.', 'Beeld AP']]],
    },
    {
      name: 'sections that only a label names',
      text: 'De kade is diep.\nDe ramp\nToen kwam het water.\nDe schrijver woont er.',
      labels: [{ paragraph: 3, label: NOTE }],
      outline: [
        [OPENING, ['De kade is diep.']],
        ['De ramp', ['Toen kwam het water.']],
        [NOTE, ['De schrijver woont er.']],
      ],
    },
  ])('finds $name', ({ text, labels, outline }) => {
    const { sections } = findOutline(text, labels);
    const found = sections.map(({ heading, label, paragraphs }) => [
      heading?.text ?? label,
      paragraphs.map(({ span }) => text.slice(span.start, span.end)),
    ]);
    expect(found).toEqual(outline);
  });

  it('takes a heading before all else for the title', () => {
    expect(findOutline('De ramp\n\nToen kwam het water.')).toMatchObject({
      title: 'De ramp',
      sections: [{ heading: null, label: OPENING }],
    });
  });

  it('reads the date that a text begins with, and leaves it out of the paragraph', () => {
    const { date, sections } = findOutline(' date 1953-02 Toen kwam het water.');
    expect(date).toBe('1953-02');
    expect(sections[0]?.paragraphs[0]?.span).toEqual({ start: 14, end: 34 });
  });

  it('counts sentences in the whole text', () => {
    const { sections } = findOutline('De ramp\nHet water kwam. Het bleef.');
    expect(sections[0]?.paragraphs[0]?.sentences.map(({ span }) => span)).toEqual([
      { start: 8, end: 23 },
      { start: 24, end: 34 },
    ]);
  });
});
