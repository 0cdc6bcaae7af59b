import type { ArticleDossier } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { type Reader, type Reading, reading } from './reader';
import {
  type Row,
  articleIn,
  columns,
  joinPicture,
  moment,
  pictureColumns,
  pictureIn,
  referenceColumns,
  text,
} from './rows';
import { type Schema, inVersion } from './schema';

const uid = 'plugin::newsroom.article';

const texts = ['subtitle', 'summary', 'body', 'dateline', 'authorNote', 'imageCaption', 'sourceUrl'] as const;

const references = ['documentId', 'slug', 'locale', 'title', 'writtenOn', 'publishedAt'] as const;

type Texts = Record<(typeof texts)[number], string | null>;

const textColumns = texts.map((name) => [name, `a.${name}`] as const);

const textsIn = (row: Row): Texts =>
  Object.fromEntries(textColumns.map(([name, column]) => [name, text(row[column])])) as Texts;

/** What an article says of itself. */
export const ownParts = [...references, ...texts, 'image', 'updatedAt'] as const;

export type ArticleFields = Pick<ArticleDossier, (typeof ownParts)[number]>;

/** What is read only when it is needed: a body is long, a picture takes another two tables. */
const optional = [...texts, 'image'] as const;

const statement = (schema: Schema, version: Version, ...asked: string[]): string => {
  const withPicture = asked.includes('image');
  const selected = [
    referenceColumns(schema, 'article', 'a'),
    columns(schema, 'a', uid, ['updatedAt', ...texts.filter((name) => asked.includes(name))]),
    ...(withPicture ? [pictureColumns(schema)] : []),
  ];
  return `select ${selected.join(', ')} from ${schema.tables.article} a
    ${withPicture ? joinPicture(schema, uid, 'image', 'a') : ''}
    where a."document_id" = ? and a."locale" = ? and ${inVersion('a', version)}`;
};

const fieldsIn = ([row]: Row[]): ArticleFields | null => {
  const reference = row && articleIn(row, 'a');
  if (!reference) return null;
  return {
    ...reference,
    ...textsIn(row),
    image: pictureIn(row),
    updatedAt: moment(row['a.updatedAt']) ?? '',
  };
};

/**
 * @param asked the parts that are needed
 * @returns the article in the language asked for, what was not asked for empty; null when it is not there
 */
export const articleFieldsOf = (
  { written }: Reader,
  documentId: string,
  asked: ReadonlySet<string>,
  { version, locale }: Access,
): Reading<ArticleFields | null> =>
  reading(
    {
      text: written(statement, version, ...optional.filter((part) => asked.has(part))),
      values: [documentId, locale],
    },
    fieldsIn,
  );
