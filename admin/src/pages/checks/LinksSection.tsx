import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { message } from '../../translations';
import { CheckResult } from './CheckResult';
import { RepairPanel } from './RepairPanel';
import { RuleGroup } from './RuleGroup';
import { RuleSummary } from './RuleSummary';

/** What is wrong with links and slugs, by rule, and mending it. */
export const LinksSection = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <CheckResult>
        {({ groups }) => {
          // Who is named and not published has a section of its own.
          const broken = groups.filter(({ rule, count }) => count > 0 && rule !== 'target-unpublished');
          return (
            <>
              <RepairPanel groups={broken} />
              {broken.length === 0 ? (
                <EmptyStateLayout
                  icon={<EmptyDocuments width="16rem" />}
                  content={formatMessage(message('checks.nothing'))}
                />
              ) : (
                <RuleSummary groups={broken} />
              )}
              {broken.map((group) => (
                <RuleGroup key={group.rule} group={group} />
              ))}
            </>
          );
        }}
      </CheckResult>
    </Flex>
  );
};
