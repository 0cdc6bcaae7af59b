import type { Core, Modules } from '@strapi/types';
import { type PublicType, typeOf } from '../model';
import { documentIdOf, writes } from '../writes';
import { linkKeeper } from './keeper';
import { keepPrintedNames } from './printed-names';
import type { LinkService } from './service';

type Data = Record<string, unknown>;
type Context = Modules.Documents.Middleware.Context;

interface Write {
  type: PublicType;
  action: string;
  data: Data;
  /** The entry that the write names; undefined while it is being created. */
  documentId: string | undefined;
  publishes: boolean;
}

const saves = new Set(['create', 'update']);

const writeOf = (context: Context): Write | null => {
  const type = typeOf(context.uid);
  if (!type || !writes.has(context.action)) return null;
  const { action, params } = context as {
    action: string;
    params: { data?: Data; documentId?: string; status?: string };
  };
  return {
    type,
    action,
    data: params.data ?? {},
    documentId: action === 'create' || action === 'clone' ? undefined : params.documentId,
    publishes: action === 'publish' || (saves.has(action) && params.status === 'published'),
  };
};

/** The id of the version that a write of one version answers. */
const versionOf = (result: unknown): number | undefined =>
  result && typeof result === 'object' && 'id' in result ? Number(result.id) : undefined;

type Keeper = ReturnType<typeof linkKeeper>;

/** The links of the entry itself. @param version the id of the version that the write answers */
const keepOwn = async (keeper: Keeper, write: Write, documentId: string, version: number | undefined) => {
  const { type, action, data, publishes } = write;
  const named = (list: string) => action === 'clone' || list in data;
  if (action === 'discardDraft') {
    await keeper.restoreOwn(type, [documentId]);
    await keeper.rememberLinks(type, documentId, () => true);
  }
  if (saves.has(action) || action === 'clone') {
    await keeper.rememberLinks(type, documentId, named);
    if (publishes && version) await keeper.publishKeys(type, version, named);
  }
};

/**
 * Document Service middleware: no link is lost, in whatever order entries are saved, published, unpublished, discarded
 * and deleted. Beside every link stands its target key; after a draft is written, its keys equal its links; a published
 * version has the keys that its draft had; when a target gets a version, every link whose key names it gets its row
 * back; when a target is deleted, its keys go and its name stays as printed.
 */
export const keepLinks =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const write = writeOf(context);
    if (!write) return next();
    const { type, action, publishes, documentId: target } = write;
    const { tables }: LinkService = strapi.plugin('newsroom').service('links');

    return strapi.db.transaction(async ({ trx }) => {
      const keeper = linkKeeper(trx, tables());
      const remakesVersions = target && (publishes || action === 'discardDraft');
      const backlinks = remakesVersions ? await keeper.placesNaming(type, target) : [];
      if (target) await keeper.detach(backlinks, target, publishes ? 'published' : 'draft');

      if (target && action === 'delete') {
        await keepPrintedNames(strapi, trx, tables(), { type, documentId: target });
      }

      const result = await next().catch(async (error: unknown) => {
        // Whoever opened the transaction may go on in spite of the error; where it cannot, neither can this.
        if (target) await keeper.restore(type, backlinks, target).catch(() => undefined);
        throw error;
      });

      const documentId = documentIdOf(result) ?? target;
      if (!documentId) return result;
      await keepOwn(keeper, write, documentId, versionOf(result));
      if (publishes || action === 'discardDraft') await keeper.restore(type, backlinks, documentId);
      if (target && (action === 'delete' || action === 'discardDraft')) await keeper.forget(type, target);
      return result;
    });
  };

/**
 * Document Service middleware: when a write has ended, looks over the links that it touched, for another write at the same
 * moment. Register it before all others of ours, so that the transaction that it waits for is theirs too. Not needed on
 * SQLite, which has one connection.
 */
export const settleLinks =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const write = writeOf(context);
    if (!write || strapi.db.dialect.client === 'sqlite') return next();
    const { settling }: LinkService = strapi.plugin('newsroom').service('links');
    if (strapi.db.inTransaction()) {
      return strapi.db.transaction(async ({ trx, onCommit }) => {
        const result = await next();
        const documentId = documentIdOf(result) ?? write.documentId;
        if (documentId) settling.whenDone(trx, onCommit, write.type, documentId);
        return result;
      });
    }
    const result = await next();
    const documentId = documentIdOf(result) ?? write.documentId;
    if (documentId) await settling.now(write.type, documentId);
    return result;
  };
