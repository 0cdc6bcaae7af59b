import type { MergeService } from '../../../server/src/merging/service';
import type { MergedType } from '../../../server/src/merging/types';
import { adminUser, grant, signedIn } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Item, type Ref, type Type, fieldsOf } from './model';
import type { Move, Step, Via } from './steps';

type Headers = { Authorization: string };
type Data = Record<string, unknown>;

const types: Type[] = ['article', 'person', 'organization'];
const plural = { article: 'articles', person: 'people', organization: 'organizations' };
const nameOf = { article: 'title', person: 'name', organization: 'name' };
/** The field of a component that carries the label of an item. */
export const labelOf: Record<string, string> = {
  credits: 'name',
  mentions: 'name',
  affiliations: 'role',
  ties: 'note',
};

/** A site to play histories on. */
export interface Site {
  app: TestApp;
  admin: Headers;
  reader: Headers;
  writer: Headers;
  /** The documentIds of the entries of the model that is being played, by their numbers. */
  ids: Map<number, string>;
}

/** Boots a site with two languages; whoever asked for it destroys its `app`. */
export const openSite = async (): Promise<Site> => {
  const app = await bootApp({ options: { maxPageSize: 1000 } });
  const actions = (names: string[]) =>
    types.flatMap((type) => names.map((name) => `plugin::newsroom.${type}.${name}`));
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  await grant(app, 'public', []);
  return {
    app,
    admin: (await adminUser(app)).headers,
    reader: await signedIn(app, actions(['find', 'findOne', 'readDrafts'])),
    writer: await signedIn(app, actions(['find', 'findOne', 'readDrafts', 'create', 'update', 'delete'])),
    ids: new Map(),
  };
};

/** Empties the site, so that histories do not see one another. */
export const clearSite = async ({ app, ids }: Site): Promise<void> => {
  const ours = ['newsroom.credit', 'newsroom.mention', 'newsroom.affiliation', 'newsroom.tie'];
  for (const uid of [...types.map((type) => `plugin::newsroom.${type}`), ...ours]) {
    await app.strapi.db.query(uid).deleteMany({});
  }
  ids.clear();
};

const reference = (site: Site, { entry, locale }: Ref): Data => ({
  documentId: site.ids.get(entry) ?? 'nobody',
  ...(locale ? { locale } : {}),
});

const itemData = (list: string, item: Item, link: (ref: Ref | undefined) => unknown): Data => ({
  [labelOf[list] ?? '']: item.label,
  ...Object.fromEntries((fieldsOf[list] ?? []).map((field) => [field, link(item.to[field])])),
});

/** Items as Document Service and REST take them. */
const asSet = (site: Site) => (ref: Ref | undefined) => ({ set: ref ? [reference(site, ref)] : [] });

const items = (site: Site, list: string, some: Item[]) =>
  some.map((item) => itemData(list, item, asSet(site)));

const expectOk = ({ status, body }: { status: number; body: { error?: unknown; errors?: unknown[] } }) => {
  if (status >= 400 || body.errors) throw new Error(`${status} ${JSON.stringify(body).slice(0, 500)}`);
};

const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${literal(inner)}`)
    .join(', ')} }`;
};

const typeName = (type: Type) => `Newsroom${type[0]?.toUpperCase()}${type.slice(1)}`;

interface Setting {
  type: Type;
  documentId: string;
  locale: string | null;
  publishes: boolean;
  list: string;
  items: Item[];
}

/** Replaces the items of a list, through one of the doors of the site. */
const setList: Record<Via, (site: Site, setting: Setting) => Promise<unknown>> = {
  documents: (site, { type, documentId, locale, publishes, list, items: some }) =>
    documents(site.app, type).update({
      documentId,
      data: { [list]: items(site, list, some) },
      status: publishes ? 'published' : 'draft',
      ...(locale ? { locale } : {}),
    }),
  rest: async (site, { type, documentId, locale, publishes, list, items: some }) => {
    const query = new URLSearchParams({
      status: publishes ? 'published' : 'draft',
      ...(locale ? { locale } : {}),
    });
    const answer = await site.app.request
      .put(`/api/newsroom/${plural[type]}/${documentId}?${query}`)
      .set(site.writer)
      .send({ data: { [list]: items(site, list, some) } });
    expectOk(answer);
  },
  graphql: async (site, { type, documentId, locale, publishes, list, items: some }) => {
    const link = (ref: Ref | undefined) => (ref ? site.ids.get(ref.entry) : null);
    const data = literal({ [list]: some.map((item) => itemData(list, item, link)) });
    const args = `documentId: "${documentId}", status: ${publishes ? 'PUBLISHED' : 'DRAFT'}${locale ? `, locale: "${locale}"` : ''}`;
    const query = `mutation { update${typeName(type)}(${args}, data: ${data}) { documentId } }`;
    expectOk(await site.app.request.post('/graphql').set(site.writer).send({ query }));
  },
  'content-manager': async (site, { type, documentId, locale, publishes, list, items: some }) => {
    const link = (ref: Ref | undefined) => ({ connect: ref ? [reference(site, ref)] : [], disconnect: [] });
    const uid = `plugin::newsroom.${type}`;
    const path = `/content-manager/collection-types/${uid}/${documentId}`;
    const query = locale ? `?locale=${locale}` : '';
    const body = { [list]: some.map((item) => itemData(list, item, link)) };
    const { app, admin } = site;
    expectOk(
      publishes
        ? await app.request.post(`${path}/actions/publish${query}`).set(admin).send(body)
        : await app.request.put(`${path}${query}`).set(admin).send(body),
    );
  },
};

const act = async (site: Site, step: Extract<Step, { via: Via }>, type: Type, documentId: string) => {
  if (step.do === 'set') return;
  const { app, admin, writer } = site;
  const locale = type === 'article' ? { locale: step.locale } : {};
  const one = documents(app, type);
  const query = type === 'article' ? `?locale=${step.locale}` : '';
  if (step.do === 'delete' && step.via === 'rest') {
    expectOk(await app.request.delete(`/api/newsroom/${plural[type]}/${documentId}${query}`).set(writer));
    return;
  }
  // Strapi's mutation deletes the default language, whichever it is asked for.
  if (step.do === 'delete' && step.via === 'graphql' && (type !== 'article' || step.locale === 'en')) {
    const mutation = `mutation { delete${typeName(type)}(documentId: "${documentId}") { documentId } }`;
    expectOk(await app.request.post('/graphql').set(writer).send({ query: mutation }));
    return;
  }
  // The content manager acts on one language at a time.
  if (step.via === 'content-manager' && step.locale !== '*' && step.do !== 'delete') {
    const path = `/content-manager/collection-types/plugin::newsroom.${type}`;
    const bulk = { publish: 'bulkPublish', unpublish: 'bulkUnpublish' };
    expectOk(
      step.do === 'discard'
        ? await app.request.post(`${path}/${documentId}/actions/discard${query}`).set(admin).send({})
        : await app.request
            .post(`${path}/actions/${bulk[step.do]}${query}`)
            .set(admin)
            .send({ documentIds: [documentId] }),
    );
    return;
  }
  const action = step.do === 'discard' ? 'discardDraft' : step.do;
  await one[action]({ documentId, ...locale });
};

/** Changes items in place: keeps those that are there, by their ids, and says only what changes. */
const editItems = async (site: Site, move: Move, linksToo: boolean) => {
  const { type, locale, list, draft } = move;
  const documentId = site.ids.get(move.entry) ?? '';
  const now = await documents(site.app, type).findOne({
    documentId,
    populate: [list],
    ...(locale ? { locale } : {}),
  });
  const stored = now?.[list] as Array<Data & { id: number }>;
  const idOf = (label: string) => stored.find((item) => item[labelOf[list] ?? ''] === label)?.id;
  return (draft.lists[list] ?? []).map((item) => ({
    id: idOf(item.label),
    ...(linksToo ? itemData(list, item, asSet(site)) : {}),
  }));
};

const dataOf = async (site: Site, step: Step, move: Move): Promise<Data> => {
  const { draft, list, type } = move;
  if (step.do === 'rename') return { [nameOf[type]]: draft.name };
  return { [list]: await editItems(site, move, step.do !== 'reorder') };
};

/** Does a step to the site, as the model did or refused it. */
export const applyToSite = async (site: Site, step: Step, move: Move): Promise<void> => {
  const { entry, type, locale, draft, list } = move;
  const documentId = site.ids.get(entry) ?? '';
  const one = documents(site.app, type);
  const language = locale ? { locale } : {};
  if (step.do === 'create') {
    const data = { [nameOf[type]]: draft.name, [list]: items(site, list, draft.lists[list] ?? []) };
    const made = await one.create({ data, status: step.publishes ? 'published' : 'draft', ...language });
    site.ids.set(entry, made.documentId);
    return;
  }
  if (step.do === 'merge') {
    const merges: MergeService = site.app.strapi.plugin('newsroom').service('merges');
    const question = { type: type as MergedType, from: documentId, into: site.ids.get(move.clone) ?? '' };
    await merges.apply(question);
    return;
  }
  if (!('locale' in step)) {
    const clones = await one.clone({ documentId, data: {}, ...(type === 'article' ? { locale: '*' } : {}) });
    site.ids.set(move.clone, clones.entries[0]?.documentId ?? '');
    return;
  }
  if (!('publishes' in step)) return act(site, step, type, documentId);
  if (move.isNew || step.do !== 'set') {
    const data = move.isNew
      ? {
          [nameOf[type]]: draft.name,
          ...(list ? { [list]: items(site, list, draft.lists[list] ?? []) } : {}),
        }
      : await dataOf(site, step, move);
    await one.update({ documentId, data, status: step.publishes ? 'published' : 'draft', ...language });
    return;
  }
  // GraphQL has no way to say which language of an article a source is.
  const via = step.via === 'graphql' && type !== 'article' ? 'rest' : step.via;
  const { publishes } = step;
  await setList[via](site, { type, documentId, locale, publishes, list, items: draft.lists[list] ?? [] });
};
