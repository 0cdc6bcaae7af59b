import type { ArticleDossier } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { type Reader, type Reading, reading } from './reader';
import { type Row, articleIn, referenceColumns } from './rows';
import { type Schema, inVersion } from './schema';

const statement = (schema: Schema, version: Version): string =>
  `select ${referenceColumns(schema, 'article', 'a')} from ${schema.tables.article} a
   where a."document_id" = ? and a."locale" <> ? and ${inVersion('a', version)} order by a."locale"`;

/** @returns the same article in other languages */
export const translationsOf = (
  { written }: Reader,
  documentId: string,
  { version, locale }: Access,
): Reading<ArticleDossier['translations']> =>
  reading({ text: written(statement, version), values: [documentId, locale] }, (rows: Row[]) =>
    rows.flatMap((row) => {
      const article = articleIn(row, 'a');
      if (!article?.locale) return [];
      return [{ locale: article.locale, slug: article.slug, title: article.title }];
    }),
  );
