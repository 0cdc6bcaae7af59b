import type { DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useAuth } from '@strapi/strapi/admin';
import { useHref } from 'react-router-dom';
import { useVersionNowMutation } from '../api/versions';
import { ourType } from '../our-type';
import type { LoadedVersions } from './loaded-versions';
import { isNewer } from './newer-version';

type Shown = Pick<DocumentActionProps, 'model' | 'documentId' | 'document'>;

/** Where the edit view shows an entry as it is stored, for another window. */
export const useAddress = ({ model, documentId, document }: Shown): string => {
  const locale = document?.locale ? `?plugins[i18n][locale]=${document.locale}` : '';
  return useHref(`/content-manager/collection-types/${model}/${documentId ?? ''}${locale}`);
};

/** @returns whether somebody is the one who is signed in */
export const useIsMe = (): ((id: number | undefined) => boolean) => {
  const me = useAuth('useIsMe', ({ user }) => user?.id);
  return (id) => id !== undefined && String(id) === String(me);
};

/**
 * Asks, when something is about to be saved, whether it was saved by somebody else since the form was loaded.
 * @returns a question to the server; it answers null when it cannot be asked: saving says what is wrong then
 */
export const useNewerVersion = (loaded: LoadedVersions, { model, documentId, document }: Shown) => {
  const [ask] = useVersionNowMutation();
  const type = ourType(model);
  return async () => {
    if (!type || !documentId || !loaded.of(documentId, document?.locale)) return null;
    const answer = await ask({ type, documentId, locale: document?.locale ?? undefined });
    const stored = 'data' in answer ? answer.data : undefined;
    return isNewer(stored, loaded.of(documentId, document?.locale)) ? stored : null;
  };
};
