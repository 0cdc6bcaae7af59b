import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useHref } from 'react-router-dom';
import type { UnpublishedEntry } from '../../../server/src/api/contracts/publish-together';
import { entryAddress } from '../entry-address';
import { message } from '../translations';

/** The name of a linked entry and what it is; opens it in another window, where nothing here is lost. */
export const EntryLink = ({ type, documentId, name }: UnpublishedEntry) => {
  const { formatMessage } = useIntl();
  const address = useHref(entryAddress({ type, documentId }));
  return (
    <Flex tag="span" display="inline-flex" gap={2} wrap="wrap">
      <Link href={address} isExternal>
        {name || formatMessage(message('publishing.nameless'))}
      </Link>
      <Typography textColor="neutral600">{formatMessage(message(`publishing.${type}`))}</Typography>
    </Flex>
  );
};
