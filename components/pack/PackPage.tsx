import type { DocumentId, EntityId } from '../../utils/core/model.ts';
import type { PackProfile } from '../../utils/core/view.ts';
import { periodInWords } from '../../utils/i18n/dates.ts';
import { numeral } from '../../utils/i18n/grammar.ts';
import { languageNames } from '../../utils/i18n/language-names.ts';
import { PACK_WORDS } from '../../utils/i18n/pack-words.ts';
import { PanelSection } from '../panel/PanelSection.tsx';
import { PlaceTitle } from '../panel/PlaceTitle.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useReader } from '../shared/reader.ts';
import { FactTable } from './FactTable.tsx';
import { HolderList } from './HolderList.tsx';
import { KnownLine } from './KnownLine.tsx';
import { PackDocument } from './PackDocument.tsx';

export type PackPageProps = {
  readonly profile: PackProfile;
  readonly onAddDocument: (documentId: DocumentId) => void;
  readonly onOpenEntity: (entityId: EntityId) => void;
};

/** What a pack holds and doesn't: what it is, its documents, its facts by kind and voice, and who speaks in them. */
export function PackPage({ profile, onAddDocument, onOpenEntity }: PackPageProps) {
  const { language } = useReader();
  const words = PACK_WORDS[language];
  const { manifest, documents, facts, holders } = profile;

  return (
    <article class="pack-page">
      <p class="pack-page__what">
        {words.about}
        {manifest.private && (
          <>
            {' · '}
            <Icon name="lock" /> {words.private}
          </>
        )}
      </p>
      <PlaceTitle>{manifest.title[language]}</PlaceTitle>
      <p class="place-gloss">{manifest.description[language]}</p>
      <PackFigures profile={profile} />
      {documents.length > 0 && (
        <PanelSection title={words.documents} count={documents.length}>
          {documents.map((document) => (
            <PackDocument
              key={document.source.documentId}
              document={document}
              onAdd={() => onAddDocument(document.source.documentId)}
              onOpenEntity={onOpenEntity}
            />
          ))}
        </PanelSection>
      )}
      {facts.length > 0 && <FactTable facts={facts} />}
      {holders.length > 0 && <HolderList holders={holders} onOpenEntity={onOpenEntity} />}
    </article>
  );
}

function PackFigures({ profile }: Pick<PackPageProps, 'profile'>) {
  const { language } = useReader();
  const words = PACK_WORDS[language];
  const { manifest, documents, entities, names, relations, period } = profile;
  const languages = [...new Set([manifest.language, ...documents.map(({ source }) => source.language)])];
  return (
    <dl class="key-lines">
      <KnownLine label={words.licence} says={manifest.licence} />
      <KnownLine label={words.version} says={manifest.version} />
      <KnownLine label={words.languages(languages.length)} says={languageNames(languages, language)} />
      <KnownLine
        label={words.period}
        says={period && periodInWords(period.from, period.to, language)}
        otherwise={words.undated}
      />
      <KnownLine label={words.entities} says={numeral(language, entities)} />
      <KnownLine label={words.names} says={numeral(language, names)} />
      <KnownLine label={words.relations} says={numeral(language, relations)} />
    </dl>
  );
}
