import type { DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { UnpublishedAnswer } from '../../../server/src/api/contracts/publish-together';
import { useLazyUnpublishedEntriesQuery } from '../api/publishing';
import type { LoadedVersions } from '../edit-view/loaded-versions';
import type { Questions } from '../edit-view/questions';
import { ourType } from '../our-type';
import { message } from '../translations';
import { formLists } from './form-lists';

/** @returns whether readers would miss somebody; entries with a newer draft alone are no reason to ask */
export const isWorthAsking = ({ entries, hidden }: UnpublishedAnswer['data']): boolean =>
  hidden > 0 || entries.some(({ state }) => state === 'draft');

/**
 * Asks about the linked entries of an article that are not published, as the form has them.
 * @returns a function that asks where there is something to ask about, publishes then, and answers whether it has asked
 */
export const usePublishTogether = (
  { questions, loaded }: { questions: Questions; loaded: LoadedVersions },
  { model, documentId, document }: Pick<DocumentActionProps, 'model' | 'documentId' | 'document'>,
) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const getValues = useForm('usePublishTogether', (state) => state.getValues);
  const [find] = useLazyUnpublishedEntriesQuery();

  return async (publish: () => Promise<void>): Promise<boolean> => {
    if (ourType(model) !== 'article') return false;
    const { data: found } = await questions.check(
      find({
        articles: documentId ? [documentId] : [],
        locale: document?.locale ?? undefined,
        form: formLists(getValues()),
      }),
    );
    // When the server cannot be asked, publishing says what is wrong.
    if (!found || !isWorthAsking(found)) return false;
    const answer = await questions.ask({ about: 'publishing-together', found, articles: 1 });
    if (answer === 'cancel') return true;
    const before = loaded.published();
    await publish();
    if (answer === 'published' && loaded.published() === before) {
      toggleNotification({ type: 'warning', message: formatMessage(message('publishing.half-done')) });
    }
    return true;
  };
};
