import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { ourType } from '../our-type';

type Middleware = Parameters<StrapiApp['addMiddlewares']>[0][number];

/** What Strapi's requests for entries have in common, as their actions carry it. */
interface DocumentAction {
  type: string;
  meta: {
    requestStatus: 'pending' | 'fulfilled' | 'rejected';
    arg: {
      endpointName: string;
      originalArgs: { model?: string; documentId?: string };
    };
  };
  payload?: {
    data?: { documentId?: string; locale?: string | null; updatedAt?: string; publishedAt?: unknown };
  };
}

/** Requests after which a form shows something else than it was loaded with. */
const writing = new Set(['updateDocument', 'publishDocument', 'discardDocument', 'unpublishDocument']);

const isRequest = (action: unknown): action is DocumentAction => {
  const { type } = action as { type?: unknown };
  return typeof type === 'string' && type.startsWith(`${adminApi.reducerPath}/execute`);
};

const ofLocale = (locale: string | null | undefined): string => locale ?? '';

export interface LoadedVersions {
  /** Takes notice of an action of redux; any will do. */
  note(action: unknown): void;
  middleware: Middleware;
  /** @returns when the draft that this window shows was saved; undefined as long as that is not known */
  of(documentId: string, locale: string | null | undefined): string | undefined;
  /** @returns how many entries of ours this window has published one by one */
  published(): number;
}

/** Remembers which version of our entries this window shows, by what Strapi asks and is answered. */
export const loadedVersions = (): LoadedVersions => {
  /** By documentId, then by language; an entry that is being written has none. */
  const versions = new Map<string, Map<string, string>>();
  let published = 0;

  const note = (action: unknown): void => {
    if (!isRequest(action)) return;
    const { meta, payload } = action;
    const { endpointName, originalArgs } = meta.arg;
    if (!ourType(originalArgs?.model)) return;
    const { documentId = '' } = originalArgs;
    if (endpointName === 'getDocument' && meta.requestStatus === 'fulfilled') {
      const { updatedAt, locale, publishedAt } = payload?.data ?? {};
      if (!updatedAt || publishedAt) return;
      const ofEntry = versions.get(documentId) ?? new Map<string, string>();
      versions.set(documentId, ofEntry.set(ofLocale(locale), updatedAt));
    }
    if (!writing.has(endpointName)) return;
    if (meta.requestStatus === 'fulfilled') {
      versions.delete(documentId);
      if (endpointName === 'publishDocument') published += 1;
    }
  };

  const middleware: Middleware = () => () => (next) => (action) => {
    note(action);
    return next(action);
  };

  return {
    note,
    middleware,
    of: (documentId, locale) => versions.get(documentId)?.get(ofLocale(locale)),
    published: () => published,
  };
};
