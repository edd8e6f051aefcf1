import { describe, expect, it } from 'vitest';

import { voiceLine } from '../../utils/i18n/voice-words.ts';

describe('voiceLine', () => {
  it.each([
    { voice: 'stated', shade: null, holder: '', nl: 'Vermeld', en: 'Stated' },
    { voice: 'stated', shade: 'hedged', holder: '', nl: 'Vermeld, met voorbehoud', en: 'Stated, tentatively' },
    {
      voice: 'reported',
      shade: null,
      holder: 'Freedom House',
      nl: 'Volgens Freedom House',
      en: 'According to Freedom House',
    },
    {
      voice: 'reported',
      shade: 'hedged',
      holder: 'AP',
      nl: 'Volgens AP, met voorbehoud',
      en: 'According to AP, tentatively',
    },
    { voice: 'judged', shade: null, holder: 'Hilde', nl: 'Oordeel van Hilde', en: 'Judgement of Hilde' },
    { voice: 'judged', shade: 'hedged', holder: 'Hilde', nl: 'Vermoeden van Hilde', en: 'Supposition of Hilde' },
    { voice: 'judged', shade: 'inferred', holder: 'Hilde', nl: 'Gevolgtrekking van Hilde', en: 'Inference of Hilde' },
    { voice: 'judged', shade: 'advice', holder: 'Hilde', nl: 'Advies van Hilde', en: 'Advice of Hilde' },
    {
      voice: 'judged',
      shade: 'ironic',
      holder: 'Hilde',
      nl: 'Oordeel van Hilde, ironisch',
      en: 'Judgement of Hilde, ironic',
    },
    { voice: 'background', shade: null, holder: '', nl: 'Achtergrond', en: 'Background' },
  ] as const)('says "$nl" and "$en"', ({ nl, en, ...fact }) => {
    expect(voiceLine(fact, 'nl')).toBe(nl);
    expect(voiceLine(fact, 'en')).toBe(en);
  });
});
