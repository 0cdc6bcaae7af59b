import { Widget, useAuth } from '@strapi/strapi/admin';
import { Flex, Link } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useNamesToLinkQuery } from '../api/widgets';
import { entryAddress } from '../entry-address';
import { permissionTo } from '../permissions';
import { pluginId } from '../plugin-id';
import { message } from '../translations';
import { CountedList } from './CountedList';
import { WidgetFailed } from './WidgetFailed';

/** Whether whoever is signed in may open the page of checks. */
const useMayCheck = (): boolean => {
  const held = useAuth('NamesToLink', ({ permissions }) => permissions);
  return permissionTo('check').every(({ action }) => held.some((permission) => permission.action === action));
};

/** The latest drafts whose text names people and organizations that they do not link. */
export const NamesToLink = () => {
  const { formatMessage, formatList } = useIntl();
  const mayCheck = useMayCheck();
  const { data: texts, isFetching, isError, refetch } = useNamesToLinkQuery();
  if (isFetching) return <Widget.Loading />;
  if (isError || !texts) return <WidgetFailed onRetry={() => refetch()} />;
  if (texts.length === 0) {
    return <Widget.NoData>{formatMessage(message('widgets.names-to-link.none'))}</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <CountedList
        items={texts.map((text) => ({
          key: JSON.stringify([text.documentId, text.locale]),
          name: text.name || formatMessage(message('checks.unnamed')),
          about: formatList(
            text.names.map(({ name }) => name),
            { type: 'unit' },
          ),
          to: entryAddress(text),
          count: formatMessage(message('widgets.names-to-link.count'), { count: text.count }),
        }))}
      />
      {mayCheck && (
        <Link tag={RouterLink} to={`/plugins/${pluginId}/checks?section=unlinked`}>
          {formatMessage(message('widgets.names-to-link.all'))}
        </Link>
      )}
    </Flex>
  );
};
