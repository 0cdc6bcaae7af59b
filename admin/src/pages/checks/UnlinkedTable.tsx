import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { UnlinkedText } from '../../../../server/src/api/contracts/checks';
import { EntryLink } from '../../components/EntryLink';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';

const columns = ['checks.unlinked-article', 'checks.unlinked-names', 'checks.unlinked-saved'] as const;

/** Names go on in the next line. */
const severalLines = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

/** Drafts with names to link, and the first of the names. */
export const UnlinkedTable = ({ texts }: { texts: UnlinkedText[] }) => {
  const { formatMessage, formatDate, formatList } = useIntl();
  const namesOf = ({ names, count }: UnlinkedText): string => {
    const listed = names.map(({ name }) => name);
    const more = count - listed.length;
    return formatList(
      more > 0 ? [...listed, formatMessage(message('checks.unlinked-more'), { count: more })] : listed,
      { type: 'unit' },
    );
  };
  return (
    <HeadedTable label={formatMessage(message('checks.unlinked'))} columns={columns} rowCount={texts.length}>
      {texts.map((text) => (
        <Tr key={JSON.stringify([text.documentId, text.locale])}>
          <Td>
            <EntryLink entry={text} />
          </Td>
          <Td>
            <Flex minWidth="16rem" style={severalLines}>
              <Typography>{namesOf(text)}</Typography>
            </Flex>
          </Td>
          <Td>
            <Typography>{formatDate(text.updatedAt, { dateStyle: 'medium', timeStyle: 'short' })}</Typography>
          </Td>
        </Tr>
      ))}
    </HeadedTable>
  );
};
