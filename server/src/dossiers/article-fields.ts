import type { ArticleDossier } from '../api/contracts/dossiers';
import type { Access } from './access';
import type { Reader } from './reader';
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
import { inVersion } from './schema';

const uid = 'plugin::newsroom.article';

const texts = ['subtitle', 'summary', 'body', 'dateline', 'authorNote', 'imageCaption', 'sourceUrl'] as const;

const references = ['documentId', 'slug', 'locale', 'title', 'writtenOn', 'publishedAt'] as const;

/** What an article says of itself. */
export const ownParts = [...references, ...texts, 'image', 'updatedAt'] as const;

export type ArticleFields = Pick<ArticleDossier, (typeof ownParts)[number]>;

/**
 * @param asked the parts that are needed: a body is long, a picture takes another two tables
 * @returns the article in the language asked for, what was not asked for empty; null when it is not there
 */
export const articleFieldsOf = async (
  { ask, schema }: Reader,
  documentId: string,
  asked: ReadonlySet<string>,
  { version, locale }: Access,
): Promise<ArticleFields | null> => {
  const withPicture = asked.has('image');
  const selected = [
    referenceColumns(schema, 'article', 'a'),
    columns(schema, 'a', uid, ['updatedAt', ...texts.filter((name) => asked.has(name))]),
    ...(withPicture ? [pictureColumns(schema)] : []),
  ];
  const [row] = await ask<Row>(
    `select ${selected.join(', ')} from ${schema.tables.article} a
     ${withPicture ? joinPicture(schema, uid, 'image', 'a') : ''}
     where a."document_id" = ? and a."locale" = ? and ${inVersion('a', version)}`,
    [documentId, locale],
  );
  const reference = row && articleIn(row, 'a');
  if (!reference) return null;
  return {
    ...reference,
    ...(Object.fromEntries(texts.map((name) => [name, text(row[`a.${name}`])])) as Record<
      (typeof texts)[number],
      string | null
    >),
    image: pictureIn(row),
    updatedAt: moment(row['a.updatedAt']) ?? '',
  };
};
