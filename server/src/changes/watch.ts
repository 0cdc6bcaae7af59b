import type { Core } from '@strapi/types';
import { typeOf } from '../model';
import { type Changed, defaultLanguage, settings, watched } from './kinds';
import { changesOf } from './service';

interface Write {
  model: { uid: string };
  result?: unknown;
}

const textOf = (result: unknown, name: string): string | null => {
  if (!result || typeof result !== 'object') return null;
  const value = (result as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : null;
};

const isDraft = (result: unknown): boolean =>
  result !== null &&
  typeof result === 'object' &&
  'documentId' in result &&
  'publishedAt' in result &&
  result.publishedAt === null;

const changedBy = ({ model, result }: Write): Changed | null => {
  if (model.uid === settings) return textOf(result, 'key') === defaultLanguage ? 'language' : null;
  return watched[model.uid] ?? null;
};

/**
 * Notes every write of what answers are made of, whichever way it comes: the hooks of the database layer lie below the
 * Document Service, the admin, GraphQL and `strapi.db.query`. SQL goes by below them; ours notes itself. Call it when
 * the database is there: what happened while this node was down, SQL included, is noted with it.
 */
export const watchChanges = async (strapi: Core.Strapi): Promise<void> => {
  const changes = changesOf(strapi);
  const note = async (write: Write): Promise<void> => {
    const changed = changedBy(write);
    if (!changed) return;
    const shown = typeOf(write.model.uid) === null || !isDraft(write.result);
    await changes.note(changed, textOf(write.result, 'documentId'), shown);
  };
  strapi.db.lifecycles.subscribe({
    models: [...Object.keys(watched), settings],
    afterCreate: note,
    afterCreateMany: note,
    afterUpdate: note,
    afterUpdateMany: note,
    afterDelete: note,
    afterDeleteMany: note,
  });
  await changes.note('everything', null);
};
