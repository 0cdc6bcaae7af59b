import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { lazyPart } from '../../components/lazyPart';
import { message } from '../../translations';
import { OnceSaved } from './OnceSaved';
import { entryPlaceOf } from './place';

const AppearsIn = lazyPart(async () => (await import('./AppearsIn')).AppearsIn);

/** Articles that name a person or an organization. */
export const AppearsInPanel: PanelComponent = ({ model, document }) => {
  const { formatMessage } = useIntl();
  const place = entryPlaceOf(model);
  if (!place) return null;
  const documentId = document?.documentId;
  return {
    title: formatMessage(message('entries.appears')),
    content: (
      <OnceSaved>
        {documentId && <AppearsIn key={documentId} place={place} documentId={documentId} />}
      </OnceSaved>
    ),
  };
};
