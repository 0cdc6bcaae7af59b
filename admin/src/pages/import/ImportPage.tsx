import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../../translations';
import { ImportBody } from './ImportBody';

/** Newsroom > Import. */
export const ImportPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('import.title'));
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header title={title} subtitle={formatMessage(message('import.subtitle'))} />
        <Layouts.Content>
          <ImportBody />
        </Layouts.Content>
      </Page.Main>
    </>
  );
};
