import { Flex, Link, Loader, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { useNetworkArticlesQuery } from '../../api/network';
import { entryAddress } from '../../entry-address';
import { nameOfCode } from '../../fields/code-names';
import { dateInWords } from '../../network/dates';
import type { Network, NetworkEdge } from '../../network/graph';
import type { NetworkState } from '../../network/question';
import { message } from '../../translations';
import { Drawer } from './Drawer';
import { Failure } from './Failure';

interface EdgeDetailsProps {
  network: Network;
  edge: NetworkEdge;
  /** What was asked for: the articles behind an edge are those that count in it. */
  state: NetworkState;
  onNode: (key: string) => void;
  onClose: () => void;
}

/** The articles behind an edge. */
export const EdgeDetails = ({ network, edge, state, onNode, onClose }: EdgeDetailsProps) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const { status, roles, from, to } = state;
  const { currentData, isFetching, error, refetch } = useNetworkArticlesQuery({
    center: edge.from,
    other: edge.to,
    status,
    ...(roles.length > 0 ? { roles } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  });
  const ends = [edge.from, edge.to].flatMap((key) => network.nodes.find((node) => node.key === key) ?? []);
  const [one, two] = ends.map(({ name }) => name);
  const articles = currentData?.data ?? [];
  const languageOf = (locale: string | null) =>
    locale && (nameOfCode(locale, 'language', intl.locale) ?? locale);
  const more = (currentData?.meta.total ?? 0) - articles.length;
  return (
    <Drawer
      title={formatMessage(message('network.both'), { one, two })}
      kind={formatMessage(message('network.link'))}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} wrap="wrap">
          {ends.map(({ key, name }) => (
            <TextButton key={key} onClick={() => onNode(key)}>
              {name}
            </TextButton>
          ))}
        </Flex>
        {isFetching && <Loader small>{formatMessage(message('network.loading'))}</Loader>}
        {error && !isFetching && <Failure error={error} onRetry={() => void refetch()} />}
        {currentData && (
          <>
            <Typography tag="h3" variant="sigma" textColor="neutral600" role="status">
              {formatMessage(message('network.articles-behind'), { articles: currentData.meta.total })}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {articles.map((article) => (
                <li key={article.documentId}>
                  <Link
                    tag={NavLink}
                    to={entryAddress({ type: 'article', ...article })}
                    style={{ overflowWrap: 'anywhere' }}
                  >
                    {article.title}
                  </Link>
                  <Typography tag="div" variant="pi" textColor="neutral600">
                    {[dateInWords(article.writtenOn, intl), languageOf(article.locale)]
                      .filter(Boolean)
                      .join(' · ')}
                  </Typography>
                </li>
              ))}
            </Flex>
            {more > 0 && (
              <Typography variant="pi" textColor="neutral600">
                {formatMessage(message('network.older'), { more })}
              </Typography>
            )}
          </>
        )}
      </Flex>
    </Drawer>
  );
};
