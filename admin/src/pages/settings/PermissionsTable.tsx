import { Box, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { RoleWithActions } from '../../../../server/src/api/contracts/settings';
import type { AdminActionName } from '../../../../server/src/permissions/admin-actions';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';
import { Panel } from '../../components/Panel';
import { actionWords } from './words';

const columns = ['settings.permission', 'settings.roles'] as const;

const severalLines = { whiteSpace: 'normal' } as const;

interface PermissionsTableProps {
  actions: AdminActionName[];
  roles: RoleWithActions[];
}

/** What each permission of the plugin lets a role do, and which roles have it. */
export const PermissionsTable = ({ actions, roles }: PermissionsTableProps) => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('settings.permissions'));
  const rolesWith = (action: AdminActionName) => roles.filter((role) => role.actions.includes(action));
  return (
    <Panel label={title}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={2} paddingBottom={2}>
        {formatMessage(message('settings.permissions-where'))}
      </Typography>
      <Box paddingBottom={4}>
        <Link tag={RouterLink} to="/settings/roles">
          {formatMessage(message('settings.permissions-roles'))}
        </Link>
      </Box>
      <HeadedTable label={title} columns={columns} rowCount={actions.length}>
        {actions.map((action) => (
          <Tr key={action}>
            <Td>
              <Flex direction="column" alignItems="flex-start" minWidth="20rem" style={severalLines}>
                <Typography fontWeight="bold">{formatMessage(message(actionWords[action].title))}</Typography>
                <Typography textColor="neutral600">
                  {formatMessage(message(actionWords[action].what))}
                </Typography>
              </Flex>
            </Td>
            <Td>
              <Flex gap={4} wrap="wrap">
                {rolesWith(action).map(({ id, name }) => (
                  <Link key={id} tag={RouterLink} to={`/settings/roles/${id}`}>
                    {name}
                  </Link>
                ))}
                {rolesWith(action).length === 0 && (
                  <Typography textColor="neutral600">{formatMessage(message('settings.no-role'))}</Typography>
                )}
              </Flex>
            </Td>
          </Tr>
        ))}
      </HeadedTable>
    </Panel>
  );
};
