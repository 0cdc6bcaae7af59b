import { EmptyStateLayout, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import type { NamedUnpublished } from '../../../../server/src/api/contracts/checks';
import { EntryLink } from '../../components/EntryLink';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';
import { CheckResult } from './CheckResult';
import { Panel } from '../../components/Panel';
import { typeWords } from './rules';

const columns = [
  'checks.unpublished-name',
  'checks.unpublished-type',
  'checks.unpublished-articles',
  'checks.unpublished-facts',
] as const;

const TargetsTable = ({ targets }: { targets: NamedUnpublished[] }) => {
  const { formatMessage, formatNumber } = useIntl();
  return (
    <HeadedTable
      label={formatMessage(message('checks.unpublished'))}
      columns={columns}
      rowCount={targets.length}
    >
      {targets.map((target) => (
        <Tr key={JSON.stringify([target.type, target.documentId, target.locale])}>
          <Td>
            <EntryLink entry={target} />
          </Td>
          <Td>
            <Typography>{formatMessage(message(typeWords[target.type]))}</Typography>
          </Td>
          <Td>
            <Typography>{formatNumber(target.articles)}</Typography>
          </Td>
          <Td>
            <Typography>{formatNumber(target.facts)}</Typography>
          </Td>
        </Tr>
      ))}
    </HeadedTable>
  );
};

/** Who is named by published entries and is not published: readers do not see the link. */
export const UnpublishedSection = () => {
  const { formatMessage } = useIntl();
  return (
    <CheckResult>
      {({ unpublished: { total, targets, hidden } }) =>
        total === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={formatMessage(message('checks.unpublished-nobody'))}
          />
        ) : (
          <Panel>
            <Typography tag="p" textColor="neutral600" paddingBottom={4}>
              {formatMessage(message('checks.rule.target-unpublished.why'))}
            </Typography>
            {targets.length > 0 && <TargetsTable targets={targets} />}
            <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2}>
              {total > targets.length + hidden && (
                <Typography variant="pi" textColor="neutral600">
                  {formatMessage(message('checks.listed'), { listed: targets.length + hidden, count: total })}
                </Typography>
              )}
              {hidden > 0 && (
                <Typography variant="pi" textColor="neutral600">
                  {formatMessage(message('checks.hidden'), { count: hidden })}
                </Typography>
              )}
            </Flex>
          </Panel>
        )
      }
    </CheckResult>
  );
};
