import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../../translations';
import { NetworkBody } from './NetworkBody';

/** People and organizations, and who is named together with whom. */
export const NetworkPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('network.title'));
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header title={title} subtitle={formatMessage(message('network.subtitle'))} />
        <Layouts.Content>
          <NetworkBody />
        </Layouts.Content>
      </Page.Main>
    </>
  );
};
