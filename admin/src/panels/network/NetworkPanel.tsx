import { Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { lazyPart } from '../../components/lazyPart';
import { pluginId } from '../../plugin-id';
import { message } from '../../translations';

// What draws is loaded when a panel is there to draw in.
const Neighbours = lazyPart(async () => (await import('./Neighbours')).Neighbours);

const kindOf = (model: string) =>
  (['person', 'organization'] as const).find((kind) => model === `plugin::${pluginId}.${kind}`);

/** The panel beside a person or an organization that shows who is named together with them; none beside what is new. */
export const NetworkPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const { formatMessage } = useIntl();
  const kind = kindOf(model);
  if (!kind || !documentId || !document) return null;
  const loading = formatMessage(message('network.loading'));
  return {
    title: formatMessage(message('network.title')),
    content: (
      <Suspense fallback={<Loader small>{loading}</Loader>}>
        <Neighbours
          center={`${kind}:${documentId}`}
          status={activeTab === 'published' ? 'published' : 'draft'}
        />
      </Suspense>
    ),
  };
};
