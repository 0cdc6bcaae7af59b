import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { CheckedEntry } from '../../../server/src/api/contracts/checks';
import { entryAddress } from '../entry-address';
import { nameOfCode } from '../fields/code-names';
import { message } from '../translations';

/** Long names go on in the next line, wherever they can be broken. */
const severalLines = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

/** The name of an entry, which leads to it in the content manager, and the language of an article. */
export const EntryLink = ({ entry }: { entry: CheckedEntry }) => {
  const { formatMessage, locale } = useIntl();
  const language = entry.locale && (nameOfCode(entry.locale, 'language', locale) ?? entry.locale);
  return (
    <Flex direction="column" alignItems="flex-start" minWidth="12rem" style={severalLines}>
      <Link tag={RouterLink} to={entryAddress(entry)}>
        {entry.name || formatMessage(message('checks.unnamed'))}
      </Link>
      {language && (
        <Typography variant="pi" textColor="neutral600">
          {language}
        </Typography>
      )}
    </Flex>
  );
};
