import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { CheckGroup } from '../../../../server/src/api/contracts/checks';
import { message } from '../../translations';
import { Panel } from '../../components/Panel';
import { ruleWords } from './rules';

/** How much there is of each rule; each leads to its list. */
export const RuleSummary = ({ groups }: { groups: CheckGroup[] }) => {
  const { formatMessage, formatNumber } = useIntl();
  const { search } = useLocation();
  return (
    <Panel>
      <Typography variant="delta" tag="h2">
        {formatMessage(message('checks.summary'))}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={4}>
        {groups.map(({ rule, count }) => (
          <Flex key={rule} tag="li" gap={3} justifyContent="space-between">
            <Link tag={RouterLink} to={{ search, hash: rule }}>
              {formatMessage(message(ruleWords[rule].title))}
            </Link>
            <Badge>{formatNumber(count)}</Badge>
          </Flex>
        ))}
      </Flex>
    </Panel>
  );
};
