import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNewsroomSettingsQuery } from '../../api/settings';
import { Failed } from '../../components/Failed';
import { permissionTo } from '../../permissions';
import { message } from '../../translations';
import { OptionsTable } from './OptionsTable';
import { PermissionsTable } from './PermissionsTable';
import { Visitors } from './Visitors';

const Settings = () => {
  const { data: settings, error, isFetching, refetch } = useNewsroomSettingsQuery();
  if (isFetching) return <Page.Loading />;
  if (!settings) return <Failed title="settings.failed" error={error} onRetry={() => refetch()} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <OptionsTable options={settings.options} />
      <PermissionsTable actions={settings.actions} roles={settings.roles} />
      <Visitors reading={settings.publicReading} />
    </Flex>
  );
};

/** What the plugin runs with, where that is set, and who may do what. */
const SettingsPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('plugin.name'));
  return (
    <Page.Protect permissions={permissionTo('settings.read')}>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header title={title} subtitle={formatMessage(message('settings.subtitle'))} />
        <Layouts.Content>
          <Settings />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default SettingsPage;
