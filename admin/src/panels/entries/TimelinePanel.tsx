import { Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { lazyPart } from '../../components/lazyPart';
import { message } from '../../translations';
import { Loading } from './states';
import { entryPlaceOf } from './place';

const Timeline = lazyPart(async () => (await import('../../timeline/Timeline')).Timeline);

/** Affiliations of a person, or ties of an organization, as they stand in the form. */
export const TimelinePanel: PanelComponent = ({ model, document, activeTab }) => {
  const { formatMessage } = useIntl();
  const place = entryPlaceOf(model);
  const mayChange = useDocumentRBAC('TimelinePanel', ({ canUserAction, canUpdateFields, canCreateFields }) =>
    canUserAction(
      place === 'people' ? 'affiliations' : 'ties',
      document ? canUpdateFields : canCreateFields,
      'component',
    ),
  );
  if (!place) return null;
  const title = message(place === 'people' ? 'entries.timeline.affiliations' : 'entries.timeline.ties');
  const documentId = document?.documentId;
  return {
    title: formatMessage(title),
    content: (
      <Suspense fallback={<Loading />}>
        <Timeline
          key={documentId ?? ''}
          place={place}
          {...(documentId ? { documentId } : {})}
          mayChange={mayChange}
          status={activeTab === 'published' ? 'published' : 'draft'}
        />
      </Suspense>
    ),
  };
};
