import type { Core } from '@strapi/types';
import { uidOf } from '../model';
import { type Item, type ListName, type Scalar, documentOf, listShapes, partsOf } from './entry';
import type { Memory } from './merge';
import type { PlannedEntry } from './plan';
import { type Address, type Known, storedKey } from './snapshot';
import type { ContentType } from './types';

export interface ImportStep {
  done: number;
  total: number;
  label: string;
}

type Data = Record<string, unknown>;

/** Lists whose links can only be made once everybody exists. */
const needsOthers = (list: string, type: ContentType): boolean =>
  list in listShapes && type !== 'article' && Object.keys(listShapes[list as ListName].links).length > 0;

const pick = <Value>(record: Record<string, Value>, test: (key: string) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => test(key)));

const isEmptyRecord = (record: object): boolean => Object.keys(record).length === 0;

/** Writes one plan inside a transaction that is already open. */
export class Writer {
  private done = 0;
  /** What this import made, for links to it and for writing it further. */
  private readonly created = new Map<string, Address>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly known: Known,
    /** How many steps there will be. */
    private readonly total: number,
    private readonly onProgress: (step: ImportStep) => void,
  ) {}

  step(label: string) {
    this.done += 1;
    this.onProgress({ done: this.done, total: this.total, label });
  }

  private link(key: string | null | undefined): Data | null {
    if (!key) return null;
    const address = this.known.addresses.get(key) ?? this.created.get(key) ?? documentOf(key);
    if (!address) throw new Error(`${key} is linked but not there`);
    return { documentId: address.documentId, ...(address.locale ? { locale: address.locale } : {}) };
  }

  private items(list: ListName, items: Item[]): Data[] {
    const { plain, links } = listShapes[list];
    return items.map((item) =>
      Object.fromEntries([
        ...plain.map((field) => [field, item[field] ?? null]),
        ...Object.keys(links).map((field) => [field, this.link(item[field])]),
      ]),
    );
  }

  private data(scalars: Record<string, Scalar>, lists: Record<string, Item[]>): Data {
    const lines = Object.entries(lists).map(([list, items]) => [list, this.items(list as ListName, items)]);
    return { ...scalars, ...Object.fromEntries(lines) };
  }

  private locale({ wanted }: PlannedEntry) {
    return wanted.locale ? { locale: wanted.locale } : {};
  }

  async create(entry: PlannedEntry) {
    const { wanted, write } = entry;
    const { type, slug } = partsOf(wanted.key);
    const lists = pick(write.lists, (list) => !needsOthers(list, type));
    const created = await this.strapi
      .documents(uidOf(type))
      .create({ data: { ...this.data(write.scalars, lists), slug }, status: 'draft', ...this.locale(entry) });
    const address = { documentId: created.documentId, locale: wanted.locale };
    this.created.set(storedKey(wanted.key, wanted.locale), address);
    if (!this.created.has(wanted.key)) this.created.set(wanted.key, address);
  }

  async update(entry: PlannedEntry) {
    const { wanted, write, stored } = entry;
    const { type } = wanted;
    const lists = pick(write.lists, (list) => Boolean(stored) || needsOthers(list, type));
    const data = this.data(stored ? write.scalars : {}, lists);
    if (isEmptyRecord(data)) return;
    await this.strapi
      .documents(uidOf(type))
      .update({ documentId: this.documentId(entry), data, status: 'draft', ...this.locale(entry) });
  }

  async publish(entry: PlannedEntry) {
    await this.strapi
      .documents(uidOf(entry.wanted.type))
      .publish({ documentId: this.documentId(entry), ...this.locale(entry) });
  }

  documentId({ wanted, stored }: PlannedEntry): string {
    const made = this.created.get(storedKey(wanted.key, wanted.locale));
    const documentId = stored?.documentId ?? made?.documentId;
    if (!documentId) throw new Error(`${wanted.key} has been planned but not created`);
    return documentId;
  }

  /** When the draft was last changed, to know it again; null when it is published or an editor had a hand in it. */
  private async leftAt(entry: PlannedEntry): Promise<string | null> {
    const { wanted, write, stored, publish, pristine } = entry;
    const wrote = !stored || !isEmptyRecord(write.scalars) || !isEmptyRecord(write.lists);
    if (!wrote && !publish) return stored?.leftAt ?? null;
    if (publish || !pristine) return null;
    const draft = await this.strapi.db.query(uidOf(wanted.type)).findOne({
      select: ['updatedAt'],
      where: {
        documentId: this.documentId(entry),
        publishedAt: null,
        ...(wanted.locale ? { locale: wanted.locale } : {}),
      },
    });
    return new Date(draft.updatedAt).toISOString();
  }

  async remember(entry: PlannedEntry) {
    const { wanted, remember, stored } = entry;
    const place = { type: wanted.type, language: wanted.locale ?? '', entry: this.documentId(entry) };
    const imported: Memory = { scalars: remember.scalars, lists: remember.lists };
    const memories = this.strapi.db.query('plugin::newsroom.import-memory');
    const data = {
      ...place,
      ...(wanted.slugInFile ? { slug: wanted.slugInFile } : {}),
      imported,
      leftAt: await this.leftAt(entry),
    };
    if (stored?.memory) await memories.update({ where: place, data });
    else await memories.create({ data: { slug: partsOf(wanted.key).slug, ...data } });
  }
}
