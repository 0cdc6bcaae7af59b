import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { type MessageKey, message } from '../../translations';

const keys = new Map<string, MessageKey>([
  ['author', 'article.role.author'],
  ['contributor', 'article.role.contributor'],
  ['photographer', 'article.role.photographer'],
  ['translator', 'article.role.translator'],
  ['editor', 'article.role.editor'],
  ['publisher', 'article.role.publisher'],
  ['subject', 'article.role.subject'],
  ['quoted', 'article.role.quoted'],
  ['cited', 'article.role.cited'],
  ['depicted', 'article.role.depicted'],
  ['mentioned', 'article.role.mentioned'],
]);

/** @returns a function that says a role in words; one that a site has added stays as it is written */
export const useRoleWords = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    ({ role }: { role: string }): string => {
      const key = keys.get(role);
      return key ? formatMessage(message(key)) : role;
    },
    [formatMessage],
  );
};
