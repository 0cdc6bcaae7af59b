import { useEffect, useRef } from 'react';
import { Box, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RepairAnswer } from '../../../../server/src/api/contracts/checks';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';
import { ruleWords } from './rules';

const columns = ['checks.repaired-rule', 'checks.repaired-before', 'checks.repaired-after'] as const;

/** What a repair found and what is left, rule by rule. */
export const RepairResult = ({ repaired }: { repaired: RepairAnswer['data'] }) => {
  const { formatMessage, formatNumber } = useIntl();
  const { before, upgraded, after } = repaired;
  const rows = after.groups.filter(
    ({ rule, count, repairable }) => repairable && (before[rule] > 0 || count > 0),
  );
  const title = formatMessage(message('checks.repaired'));
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), [repaired]);
  return (
    <Box role="status" background="success100" borderColor="success200" hasRadius padding={6} width="100%">
      <Typography variant="delta" tag="h2" ref={heading} tabIndex={-1}>
        {title}
      </Typography>
      {upgraded > 0 && (
        <Typography tag="p" paddingTop={2}>
          {formatMessage(message('checks.repaired-upgraded'), { count: upgraded })}
        </Typography>
      )}
      {rows.length > 0 && (
        <Box paddingTop={4}>
          <HeadedTable label={title} columns={columns} rowCount={rows.length}>
            {rows.map(({ rule, count }) => (
              <Tr key={rule}>
                <Td>
                  <Typography>{formatMessage(message(ruleWords[rule].title))}</Typography>
                </Td>
                <Td>
                  <Typography>{formatNumber(before[rule])}</Typography>
                </Td>
                <Td>
                  <Typography>{formatNumber(count)}</Typography>
                </Td>
              </Tr>
            ))}
          </HeadedTable>
        </Box>
      )}
    </Box>
  );
};
