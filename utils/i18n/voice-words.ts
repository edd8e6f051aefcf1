import type { ReadingLanguage, Shade, Voice } from '../core/model.ts';
import type { CardFact } from '../core/view.ts';
import type { InEachLanguage } from './grammar.ts';

/**
 * Whose statement a fact is, in words: "Vermeld", "Volgens Freedom House", "Vermoeden van Susanne Kamerling".
 *
 * The shade of a judgement is in its noun; that of any other voice comes after it ("Vermeld, met voorbehoud").
 */
export function voiceLine(
  { voice, shade, holder }: Pick<CardFact, 'voice' | 'shade' | 'holder'>,
  language: ReadingLanguage,
): string {
  const { voices, judgements, shades } = VOICE_WORDS[language];
  if (voice !== 'judged') return withShade(voices[voice](holder), shade, shades);
  if (shade === null) return voices.judged(holder);
  return shade === 'ironic' ? withShade(voices.judged(holder), shade, shades) : judgements[shade](holder);
}

/** The group headings under which an entity's page puts its facts. */
export const VOICE_HEADINGS: InEachLanguage<Readonly<Record<Voice, string>>> = {
  nl: { stated: 'Vermeld', reported: 'Volgens anderen', judged: 'Oordelen', background: 'Achtergrond' },
  en: { stated: 'Stated', reported: 'According to others', judged: 'Judgements', background: 'Background' },
};

function withShade(line: string, shade: Shade | null, shades: Readonly<Record<Shade, string>>): string {
  return shade === null ? line : `${line}, ${shades[shade]}`;
}

type VoiceWords = {
  readonly voices: Readonly<Record<Voice, (holder: string) => string>>;
  readonly judgements: Readonly<Record<Exclude<Shade, 'ironic'>, (holder: string) => string>>;
  readonly shades: Readonly<Record<Shade, string>>;
};

const VOICE_WORDS: InEachLanguage<VoiceWords> = {
  nl: {
    voices: {
      stated: () => 'Vermeld',
      reported: (holder) => `Volgens ${holder}`,
      judged: (holder) => `Oordeel van ${holder}`,
      background: () => 'Achtergrond',
    },
    judgements: {
      hedged: (holder) => `Vermoeden van ${holder}`,
      inferred: (holder) => `Gevolgtrekking van ${holder}`,
      advice: (holder) => `Advies van ${holder}`,
    },
    shades: { hedged: 'met voorbehoud', inferred: 'afgeleid', ironic: 'ironisch', advice: 'als advies' },
  },
  en: {
    voices: {
      stated: () => 'Stated',
      reported: (holder) => `According to ${holder}`,
      judged: (holder) => `Judgement of ${holder}`,
      background: () => 'Background',
    },
    judgements: {
      hedged: (holder) => `Supposition of ${holder}`,
      inferred: (holder) => `Inference of ${holder}`,
      advice: (holder) => `Advice of ${holder}`,
    },
    shades: { hedged: 'tentatively', inferred: 'inferred', ironic: 'ironic', advice: 'as advice' },
  },
};
