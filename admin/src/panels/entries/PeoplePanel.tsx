import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { lazyPart } from '../../components/lazyPart';
import { message } from '../../translations';
import { OnceSaved } from './OnceSaved';
import { entryPlaceOf } from './place';

const People = lazyPart(async () => (await import('./People')).People);

/** Who has or had a role in an organization. */
export const PeoplePanel: PanelComponent = ({ model, document }) => {
  const { formatMessage } = useIntl();
  if (entryPlaceOf(model) !== 'organizations') return null;
  const documentId = document?.documentId;
  return {
    title: formatMessage(message('entries.people')),
    content: <OnceSaved>{documentId && <People key={documentId} documentId={documentId} />}</OnceSaved>,
  };
};
