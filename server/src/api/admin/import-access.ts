import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type PublicType, nameField, uidOf } from '../../model';
import {
  creator,
  permissionChecker,
  type Ability,
  type AdminAction,
} from '../../permissions/content-manager';
import { readsAllInSomeLanguage } from '../../permissions/for-all';
import { inBatches } from '../../pieces/batches';
import { listShapes } from '../../pieces/entry';
import type { Change, ContentType, Problem } from '../../pieces/types';
import type { PlannedWrite } from '../../importing/types';

type Write = PlannedWrite & Partial<Pick<Change, 'file' | 'line'>>;

interface Draft {
  slug: string | null;
  locale: string | null;
}

/** What an asker may not do: an action on a type, in a language or in a field of it. */
interface Missing {
  write: Write;
  action: AdminAction;
  /** null for the whole entry. */
  field: string | null;
}

const plurals = { article: 'articles', person: 'people', organization: 'organizations' } as const;

const place = ({ type, slug, locale }: Pick<Write, 'type' | 'slug' | 'locale'>) =>
  `${type} ${slug} ${locale}`;

/** The fields of the content manager that one field of an import fills. */
const fieldsIn = (field: string): string[] => {
  if (!Object.hasOwn(listShapes, field)) return [field];
  const { plain, links } = listShapes[field as keyof typeof listShapes];
  return [...plain, ...Object.keys(links)].map((part) => `${field}.${part}`);
};

/** What an admin user may do of what an import writes, as the content manager has it. */
export const importAccess = (strapi: Core.Strapi, userAbility: Ability, user: unknown) => {
  const checkers = Object.fromEntries(
    (Object.keys(nameField) as ContentType[]).map((type) => [
      type,
      permissionChecker(strapi, userAbility, type),
    ]),
  );

  /** Drafts that a plan updates: permissions may have conditions that look at the entry. */
  const draftsOf = async (writes: Write[]): Promise<Map<string, Draft>> => {
    const drafts = new Map<string, Draft>();
    for (const type of Object.keys(nameField) as ContentType[]) {
      const slugs = writes
        .filter((write) => write.type === type && write.action === 'update')
        .map(({ slug }) => slug);
      const rows = await inBatches([...new Set(slugs)], (some): Promise<Draft[]> =>
        strapi.db.query(uidOf(type)).findMany({
          where: { slug: { $in: some }, publishedAt: null },
          populate: creator,
        }),
      );
      for (const row of rows) {
        const locale = type === 'article' ? row.locale : null;
        drafts.set(place({ type, slug: row.slug ?? '', locale }), row);
      }
    }
    return drafts;
  };

  const missingFor = (write: Write, entry: unknown): Missing | null => {
    const checker = checkers[write.type];
    const action: AdminAction = write.action === 'create' ? 'create' : 'update';
    if (!checker || checker.cannot[action](entry)) return { write, action, field: null };
    const mayWrite = (field: string) =>
      checker.can[action](entry, field) || fieldsIn(field).every((part) => checker.can[action](entry, part));
    const field = write.fields.find((one) => !mayWrite(one));
    if (field) return { write, action, field };
    return write.publish && checker.cannot.publish(entry) ? { write, action: 'publish', field: null } : null;
  };

  const missingIn = async (writes: Write[]): Promise<Missing[]> => {
    const drafts = await draftsOf(writes);
    const entryOf = (write: Write) =>
      drafts.get(place(write)) ?? { ...(write.locale ? { locale: write.locale } : {}), createdBy: user };
    const missing = writes.flatMap((write) => missingFor(write, entryOf(write)) ?? []);
    const kinds = new Map(
      missing
        .map((one) => [`${one.action} ${one.write.type} ${one.write.locale} ${one.field}`, one] as const)
        .reverse(),
    );
    return [...kinds.values()].reverse();
  };

  const inWords = ({ action, write: { type, locale }, field }: Missing): string => {
    const what = `${field ? `'${field}' of ` : ''}${plurals[type]}${locale ? ` in '${locale}'` : ''}`;
    return `You may not ${action} ${what} in the content manager.`;
  };

  return {
    /**
     * A plan holds a text against the whole directory, drafts included, and says whom it found.
     * @throws PolicyError unless the asker may read the names of all of it; of articles, of those in a language
     */
    checkReads(): void {
      const types = Object.keys(nameField) as PublicType[];
      const missing = types.find((type) => !readsAllInSomeLanguage(userAbility, type, nameField[type]));
      if (!missing) return;
      throw new errors.PolicyError(
        `An import takes the permission to read the ${nameField[missing]}s of ${plurals[missing]} in the content manager, and without a condition: its plan would show what a condition keeps back.`,
      );
    },

    /** @returns a problem for each kind of write that takes a permission which the asker does not have */
    async problemsOf(changes: Change[]): Promise<Problem[]> {
      const writes = changes.filter(({ action }) => action === 'create' || action === 'update');
      return (await missingIn(writes)).map((missing) => ({
        level: 'error',
        file: missing.write.file ?? '',
        line: missing.write.line ?? 1,
        column: 1,
        rule: 'no-permission',
        message: inWords(missing),
        remedy:
          missing.action === 'publish'
            ? 'Leave what is imported as drafts, or ask an administrator for the permission.'
            : 'Ask an administrator for the permission, or leave these entries out.',
      }));
    },

    /** @returns why the asker may not apply a plan; null when they may */
    async refusalOf(writes: PlannedWrite[]): Promise<string | null> {
      const [first] = await missingIn(writes);
      return first ? inWords(first) : null;
    },
  };
};
