import { Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CheckFinding } from '../../../../server/src/api/contracts/checks';
import { EntryLink } from '../../components/EntryLink';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';
import { listWords } from './rules';

const columns = [
  'checks.column-entry',
  'checks.column-version',
  'checks.column-place',
  'checks.column-about',
] as const;

/** Where something is wrong: the entry, its version, the item, and whom it is about. */
export const FindingsTable = ({ label, findings }: { label: string; findings: CheckFinding[] }) => {
  const { formatMessage } = useIntl();
  const placeOf = ({ place }: CheckFinding): string => {
    const list = place && listWords[place.list];
    if (!place || !list) return '';
    return formatMessage(message('checks.place'), {
      list: formatMessage(message(list)),
      position: place.position,
    });
  };
  return (
    <HeadedTable label={label} columns={columns} rowCount={findings.length}>
      {findings.map((finding) => (
        <Tr key={JSON.stringify([finding.entry, finding.version, finding.place, finding.target])}>
          <Td>
            <EntryLink entry={finding.entry} />
          </Td>
          <Td>
            <Typography>
              {formatMessage(message(finding.version === 'draft' ? 'checks.draft' : 'checks.published'))}
            </Typography>
          </Td>
          <Td>
            <Typography>{placeOf(finding)}</Typography>
          </Td>
          <Td>
            {finding.target ? (
              <EntryLink entry={finding.target} />
            ) : (
              finding.label && (
                <Typography>{formatMessage(message('checks.printed'), { name: finding.label })}</Typography>
              )
            )}
          </Td>
        </Tr>
      ))}
    </HeadedTable>
  );
};
