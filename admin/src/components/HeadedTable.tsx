import type { ReactNode } from 'react';
import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type MessageKey, message } from '../translations';

interface HeadedTableProps {
  label: string;
  columns: readonly MessageKey[];
  rowCount: number;
  children: ReactNode;
}

/** A table of the design system with a row of headings over the rows given as children. */
export const HeadedTable = ({ label, columns, rowCount, children }: HeadedTableProps) => {
  const { formatMessage } = useIntl();
  return (
    <Table colCount={columns.length} rowCount={rowCount + 1} aria-label={label}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {formatMessage(message(column))}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
};
