import { useIntl } from 'react-intl';
import { dateInWords } from '../../network/dates';
import type { Network } from '../../network/graph';
import type { NetworkState } from '../../network/question';
import { message } from '../../translations';

/** @returns how big a network is, what the picture is called, and what it was filtered by; empty where there is nothing */
export const useNetworkInWords = (network: Network | null, state: NetworkState) => {
  const intl = useIntl();
  if (!network) return { summary: '', label: '', filters: '' };
  const count = (kind: 'person' | 'organization') => network.nodes.filter(({ type }) => type === kind).length;
  const summary = intl.formatMessage(message('network.summary'), {
    people: count('person'),
    organizations: count('organization'),
    links: network.edges.length,
  });
  const name = network.nodes.find(({ key }) => key === network.center)?.name ?? '';
  const { depth, kind, from, to, roles } = state;
  const filters = [
    intl.formatMessage(message('network.depth.steps'), { depth }),
    ...(kind ? [intl.formatMessage(message(`network.kinds.${kind}`))] : []),
    ...(from ? [intl.formatMessage(message('network.noted.from'), { date: dateInWords(from, intl) })] : []),
    ...(to ? [intl.formatMessage(message('network.noted.to'), { date: dateInWords(to, intl) })] : []),
    ...(roles.length > 0
      ? [
          intl.formatMessage(message('network.noted.roles'), {
            roles: intl.formatList(roles.map((role) => intl.formatMessage(message(`network.role.${role}`)))),
          }),
        ]
      : []),
    ...(state.status === 'draft' ? [intl.formatMessage(message('network.version.draft'))] : []),
  ].join(' · ');
  return {
    summary,
    label: `${intl.formatMessage(message('network.of'), { name })}. ${summary}`,
    filters,
  };
};
