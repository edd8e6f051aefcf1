// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { MarkedSpans } from '../../../components/shared/MarkedSpans.tsx';
import { MarkedStatement } from '../../../components/shared/MarkedStatement.tsx';
import { makeCardFact } from '../../fixtures/make-card.ts';
import { names, show, text } from '../show.tsx';

describe('MarkedSpans', () => {
  it.each([
    { name: 'nothing', marks: [], marked: [] },
    {
      name: 'what matched',
      marks: [
        { start: 0, end: 3 },
        { start: 8, end: 9 },
      ],
      marked: ['spo', 'n'],
    },
    { name: 'the whole text', marks: [{ start: 0, end: 10 }], marked: ['spoorlijns'] },
    { name: 'the part of a mark that is within the text', marks: [{ start: 8, end: 40 }], marked: ['ns'] },
    { name: 'nothing of a mark beyond it', marks: [{ start: 12, end: 14 }], marked: [] },
  ])('marks $name', async ({ marks, marked }) => {
    await show(<MarkedSpans text="spoorlijns" marks={marks} />);
    expect(names('mark')).toEqual(marked);
    expect(text()).toBe('spoorlijns');
  });
});

describe('MarkedStatement', () => {
  it('marks what matched across a name and the words around it', async () => {
    const { statement } = makeCardFact('Het Leidse spoor.', ['Leidse']);
    await show(<MarkedStatement statement={statement} marks={[{ start: 2, end: 12 }]} onOpenEntity={() => {}} />);
    expect(names('mark')).toEqual(['t', 'Leidse', 's']);
    expect(names('link')).toEqual(['Leidse']);
    expect(text()).toBe('Het Leidse spoor.');
  });
});
