import { Suspense } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { lazyPart } from '../../components/lazyPart';
import { pluginId } from '../../plugin-id';
import { message } from '../../translations';

const ReadingPanel = lazyPart(async () => (await import('./ReadingPanel')).ReadingPanel);

/** The part of the address that names the language of the form. */
interface Address {
  plugins?: { i18n?: { locale?: string } };
}

/** Beside the form of an article: who is linked, who is named in the text and not linked, what the text states. */
export const PeopleAndOrganizations: PanelComponent = ({ model, activeTab, documentId, document }) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<Address>();
  if (model !== `plugin::${pluginId}.article`) return null;
  const locale = query?.plugins?.i18n?.locale ?? document?.locale ?? null;
  const status = activeTab === 'published' ? 'published' : 'draft';
  const loading = formatMessage(message('article.loading'));
  return {
    title: formatMessage(message('article.title')),
    content: (
      <Suspense fallback={<Loader small>{loading}</Loader>}>
        <ReadingPanel
          key={`${locale} ${status}`}
          article={documentId ?? null}
          isSaved={Boolean(document?.documentId)}
          locale={locale}
          status={status}
        />
      </Suspense>
    ),
  };
};
