import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { PublicReading } from '../../../../server/src/api/contracts/settings';
import type { PublicType } from '../../../../server/src/model';
import { message } from '../../translations';
import { Panel } from '../../components/Panel';
import { typesWords } from './words';

/** The design system's own coloured badges have too little contrast for small letters. */
const readableColors = { backgroundColor: 'success100', textColor: 'success700' } as const;

/** What visitors may read, and where an administrator changes that. */
export const Visitors = ({ reading }: { reading: PublicReading | null }) => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('settings.public'));
  return (
    <Panel label={title}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={2} paddingBottom={4}>
        {formatMessage(message(reading ? 'settings.public-where' : 'settings.public-none'))}
      </Typography>
      {reading && (
        <>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} maxWidth="32rem">
            {(Object.entries(reading.readable) as Array<[PublicType, boolean]>).map(([type, isReadable]) => (
              <Flex key={type} tag="li" gap={4} justifyContent="space-between">
                <Typography>{formatMessage(message(typesWords[type]))}</Typography>
                <Badge {...(isReadable ? readableColors : {})}>
                  {formatMessage(message(isReadable ? 'settings.public-yes' : 'settings.public-no'))}
                </Badge>
              </Flex>
            ))}
          </Flex>
          <Box paddingTop={4}>
            <Link tag={RouterLink} to={`/settings/users-permissions/roles/${reading.roleId}`}>
              {formatMessage(message('settings.public-role'))}
            </Link>
          </Box>
        </>
      )}
    </Panel>
  );
};
