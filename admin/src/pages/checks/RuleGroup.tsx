import { useEffect, useRef } from 'react';
import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useLocation } from 'react-router-dom';
import type { CheckGroup } from '../../../../server/src/api/contracts/checks';
import { message } from '../../translations';
import { FindingsTable } from './FindingsTable';
import { Panel } from '../../components/Panel';
import { ruleWords } from './rules';

/** The design system's own badge for danger has too little contrast for small letters. */
const faultColors = { backgroundColor: 'danger100', textColor: 'danger700' } as const;

/** What breaks one rule, what that means, and where it is. The address leads to it by the name of the rule. */
export const RuleGroup = ({ group }: { group: CheckGroup }) => {
  const { rule, level, count, findings, hidden } = group;
  const { formatMessage, formatNumber } = useIntl();
  const { hash, key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = formatMessage(message(ruleWords[rule].title));
  useEffect(() => {
    if (hash === `#${rule}`) heading.current?.focus();
  }, [hash, key, rule]);
  return (
    <Panel label={title}>
      <Flex gap={3}>
        <Typography variant="delta" tag="h2" id={rule} ref={heading} tabIndex={-1}>
          {title}
        </Typography>
        <Badge {...(level === 'error' ? faultColors : {})}>
          {formatMessage(message(level === 'error' ? 'checks.error' : 'checks.warning'))}
        </Badge>
        <Typography textColor="neutral600">{formatNumber(count)}</Typography>
      </Flex>
      <Typography tag="p" textColor="neutral600" paddingTop={2} paddingBottom={4}>
        {formatMessage(message(ruleWords[rule].why))}
      </Typography>
      {findings.length > 0 && <FindingsTable label={title} findings={findings} />}
      <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2}>
        {count > findings.length + hidden && (
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(message('checks.listed'), { listed: findings.length + hidden, count })}
          </Typography>
        )}
        {hidden > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(message('checks.hidden'), { count: hidden })}
          </Typography>
        )}
      </Flex>
    </Panel>
  );
};
