import { Flex, Link, TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { entryAddress } from '../../entry-address';
import { dateInWords } from '../../network/dates';
import type { Network, NetworkEdge, NetworkNode } from '../../network/graph';
import { type MessageKey, message } from '../../translations';
import type { NodeActs } from './NodeDetails';
import { PlainTable } from './PlainTable';

interface NetworkTableProps extends NodeActs {
  network: Network;
  expanded: string[];
  onEdge: (key: string) => void;
}

/** All that the picture shows, in words: every node with its counts, every edge with its articles. */
export const NetworkTable = ({ network, expanded, onEdge, ...acts }: NetworkTableProps) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const nameOf = new Map(network.nodes.map(({ key, name }) => [key, name]));

  const actsOf = ({ key, name }: NetworkNode) => {
    if (key === network.center) return formatMessage(message('network.is-center'));
    const isExpanded = expanded.includes(key);
    const offered: Array<{ title: MessageKey; act: (key: string) => void }> = [
      { title: 'network.make-center', act: acts.onCenter },
      isExpanded
        ? { title: 'network.collapse', act: acts.onCollapse }
        : { title: 'network.expand', act: acts.onExpand },
      { title: 'network.remove', act: acts.onRemove },
    ];
    return (
      <Flex gap={3} wrap="wrap">
        {offered.map(({ title, act }) => (
          <TextButton
            key={title}
            aria-label={formatMessage(message('network.act-of'), {
              act: formatMessage(message(title)),
              name,
            })}
            onClick={() => act(key)}
          >
            {formatMessage(message(title))}
          </TextButton>
        ))}
      </Flex>
    );
  };

  const articlesOf = ({ key, from, to, weight, articles }: NetworkEdge) => (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      {articles.flatMap((documentId) => {
        const article = network.articles[documentId];
        if (!article) return [];
        const date = dateInWords(article.writtenOn, intl);
        return (
          <li key={documentId}>
            <Link tag={NavLink} to={entryAddress({ type: 'article', documentId, locale: article.locale })}>
              {article.title}
            </Link>
            {date && ` · ${date}`}
          </li>
        );
      })}
      {weight > articles.length && (
        <li>
          <TextButton
            onClick={() => onEdge(key)}
            aria-label={formatMessage(message('network.all-articles-of'), {
              articles: weight,
              one: nameOf.get(from),
              two: nameOf.get(to),
            })}
          >
            {formatMessage(message('network.all-articles'), { articles: weight })}
          </TextButton>
        </li>
      )}
    </Flex>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <PlainTable
        caption={formatMessage(message('network.table.nodes'))}
        columns={(['name', 'kind', 'links', 'weight', 'steps', 'acts'] as const).map((column) =>
          formatMessage(message(`network.table.${column}`)),
        )}
        rows={network.nodes}
        keyOf={({ key }) => key}
        cells={(node) => [
          <Link key="name" tag={NavLink} to={entryAddress(node)}>
            {node.name}
          </Link>,
          formatMessage(message(`network.kind.${node.type}`)),
          intl.formatNumber(node.links),
          intl.formatNumber(node.weight),
          intl.formatNumber(node.depth),
          actsOf(node),
        ]}
      />
      <PlainTable
        caption={formatMessage(message('network.table.edges'))}
        columns={(['between', 'count', 'articles'] as const).map((column) =>
          formatMessage(message(`network.table.${column}`)),
        )}
        rows={network.edges}
        keyOf={({ key }) => key}
        cells={(edge) => [
          formatMessage(message('network.both'), { one: nameOf.get(edge.from), two: nameOf.get(edge.to) }),
          intl.formatNumber(edge.weight),
          articlesOf(edge),
        ]}
      />
    </Flex>
  );
};
