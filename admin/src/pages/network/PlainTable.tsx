import { type ReactNode, useState } from 'react';
import { Box, Flex, Button, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

/** So many rows are drawn at first, and with each 'show more'. */
const rowsAtOnce = 100;

interface PlainTableProps<Row> {
  caption: string;
  /** Titles of the columns. */
  columns: string[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** The cells of a row; the first is its heading. */
  cells: (row: Row) => [ReactNode, ...ReactNode[]];
}

const cell = {
  paddingTop: 3,
  paddingBottom: 3,
  paddingLeft: 4,
  paddingRight: 4,
  textAlign: 'start',
} as const;
const line = { verticalAlign: 'top', overflowWrap: 'break-word' } as const;

/** A table of text and links, in which Tab goes from one to the next. */
export const PlainTable = <Row,>({ caption, columns, rows, keyOf, cells }: PlainTableProps<Row>) => {
  const { formatMessage } = useIntl();
  const [shown, setShown] = useState(rowsAtOnce);
  const more = rows.length - shown;
  return (
    <Box>
      <Box
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        overflow="auto"
        tabIndex={0}
        role="region"
        aria-label={caption}
      >
        <Box tag="table" width="100%" style={{ borderCollapse: 'collapse' }}>
          <Box tag="caption" {...cell} paddingTop={5}>
            <Typography tag="h2" variant="delta">
              {caption}
            </Typography>
          </Box>
          <thead>
            <tr>
              {columns.map((column) => (
                <Box key={column} tag="th" scope="col" {...cell} style={line}>
                  <Typography variant="sigma" textColor="neutral600">
                    {column}
                  </Typography>
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => {
              const [heading, ...others] = cells(row);
              return (
                <tr key={keyOf(row)}>
                  <Box
                    tag="th"
                    scope="row"
                    {...cell}
                    style={line}
                    borderColor="neutral150"
                    borderWidth="1px 0 0 0"
                    borderStyle="solid"
                  >
                    <Typography fontWeight="semiBold">{heading}</Typography>
                  </Box>
                  {others.map((content, index) => (
                    <Box
                      key={columns[index + 1]}
                      tag="td"
                      {...cell}
                      style={line}
                      borderColor="neutral150"
                      borderWidth="1px 0 0 0"
                      borderStyle="solid"
                    >
                      <Typography tag="div">{content}</Typography>
                    </Box>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </Box>
      </Box>
      {more > 0 && (
        <Flex justifyContent="center" paddingTop={3}>
          <Button variant="tertiary" onClick={() => setShown(shown + rowsAtOnce)}>
            {formatMessage(message('network.more-rows'), { more: Math.min(more, rowsAtOnce), left: more })}
          </Button>
        </Flex>
      )}
    </Box>
  );
};
