import { Widget } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useInTheNewsQuery } from '../api/widgets';
import { entryAddress } from '../entry-address';
import { message } from '../translations';
import { CountedList } from './CountedList';
import { WidgetFailed } from './WidgetFailed';

/** The people and organizations that most of the latest articles name. */
export const InTheNews = () => {
  const { formatMessage } = useIntl();
  const { data, isFetching, isError, refetch } = useInTheNewsQuery();
  if (isFetching) return <Widget.Loading />;
  if (isError || !data) return <WidgetFailed onRetry={() => refetch()} />;
  const { articles, named } = data;
  if (named.length === 0) {
    return <Widget.NoData>{formatMessage(message('widgets.in-the-news.none'))}</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">
        {formatMessage(message('widgets.in-the-news.looked'), { count: articles })}
      </Typography>
      <CountedList
        items={named.map(({ type, documentId, name, articles: count }) => ({
          key: documentId,
          name,
          about: formatMessage(message(type === 'person' ? 'checks.person' : 'checks.organization')),
          to: entryAddress({ type, documentId }),
          count: formatMessage(message('widgets.in-the-news.count'), { count }),
        }))}
      />
    </Flex>
  );
};
