import { memo } from 'react';
import { Button, Flex, Link, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { LinkedName } from '../../../../server/src/api/contracts/readings';
import { entryAddress } from '../../entry-address';
import { type MessageKey, message } from '../../translations';
import { Name } from './Name';
import { useRoleWords } from './role-words';

interface LinkedRowProps {
  name: LinkedName;
  readOnly: boolean;
  onFind: (name: LinkedName) => void;
  onUnlink: (name: LinkedName) => void;
}

const states: Record<
  LinkedName['state'],
  { words: MessageKey; variant: 'secondary' | 'success' | 'alternative' | 'danger' }
> = {
  draft: { words: 'article.state.draft', variant: 'secondary' },
  published: { words: 'article.state.published', variant: 'success' },
  modified: { words: 'article.state.modified', variant: 'alternative' },
  missing: { words: 'article.state.missing', variant: 'danger' },
  hidden: { words: 'article.state.hidden', variant: 'secondary' },
};

/** Somebody who is credited or mentioned. */
export const LinkedRow = memo(({ name, readOnly, onFind, onUnlink }: LinkedRowProps) => {
  const { formatMessage } = useIntl();
  const roleWords = useRoleWords();
  const { type, entry, state } = name;
  const { words, variant } = states[state];
  const address =
    type && entry && state !== 'missing' && state !== 'hidden'
      ? entryAddress({ type, documentId: entry })
      : null;
  const roles = [...new Set(name.roles.map(roleWords))].join(', ');

  return (
    <Flex direction="column" alignItems="stretch" gap={1} data-name={name.name}>
      <Name
        name={name.name || formatMessage(message('article.unnamed'))}
        type={name.type}
        onFind={name.at.length > 0 ? () => onFind(name) : undefined}
      />
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {roles}
        </Typography>
        <Status size="XS" variant={variant}>
          <Typography tag="span" variant="pi" fontWeight="bold">
            {formatMessage(message(words))}
          </Typography>
        </Status>
        {address && (
          <Link
            tag={RouterLink}
            to={address}
            aria-label={formatMessage(message('article.open-name'), { name: name.name })}
          >
            {formatMessage(message('article.open'))}
          </Link>
        )}
      </Flex>
      {name.absent && (
        <Typography variant="pi" textColor="warning700">
          {formatMessage(message('article.absent'))}
        </Typography>
      )}
      {!readOnly && (name.absent || name.state === 'missing') && (
        <Flex>
          <Button
            size="S"
            variant="tertiary"
            onClick={() => onUnlink(name)}
            aria-label={formatMessage(message('article.unlink-name'), { name: name.name })}
          >
            {formatMessage(message('article.unlink'))}
          </Button>
        </Flex>
      )}
    </Flex>
  );
});
LinkedRow.displayName = 'LinkedRow';
