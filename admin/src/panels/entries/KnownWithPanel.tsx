import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { lazyPart } from '../../components/lazyPart';
import { message } from '../../translations';
import { OnceSaved } from './OnceSaved';
import { entryPlaceOf } from './place';

const KnownWith = lazyPart(async () => (await import('./KnownWith')).KnownWith);

/** People and organizations that articles name together with one. */
export const KnownWithPanel: PanelComponent = ({ model, document }) => {
  const { formatMessage } = useIntl();
  const place = entryPlaceOf(model);
  if (!place) return null;
  const documentId = document?.documentId;
  return {
    title: formatMessage(message('entries.known-with')),
    content: (
      <OnceSaved>
        {documentId && <KnownWith key={documentId} place={place} documentId={documentId} />}
      </OnceSaved>
    ),
  };
};
