import type { Core } from '@strapi/types';
import { forgetFormerSlug, formerSlugsOf, rememberFormerSlug, repointFormerSlugs } from '../slugs/former';
import { takeSlug } from '../slugs/owners';
import { settleSlugs } from '../slugs/settle';
import { MergeConflict } from './conflict';
import { versions } from './entry';
import type { MergeRow } from './record';
import type { MergeQuestion } from './types';

/**
 * Makes the former slugs of `from` lead to `into`. Call it before `from` is deleted.
 * @returns those slugs
 */
export const moveFormerSlugs = async (
  strapi: Core.Strapi,
  { type, from, into }: MergeQuestion,
): Promise<string[]> => {
  const slugs = await formerSlugsOf(strapi, type, from);
  await repointFormerSlugs(strapi, type, from, into);
  return slugs.map(({ slug }) => slug);
};

/** Makes the slugs that `from` was published under lead to `into`. Call it once `from` is deleted. */
export const leadSlugs = async (
  strapi: Core.Strapi,
  { type, into }: MergeQuestion,
  slugs: string[],
): Promise<void> => {
  for (const slug of slugs) await rememberFormerSlug(strapi, { type, language: '', slug, documentId: into });
};

/**
 * Gives `from` its slugs back, before it is there again.
 * @throws MergeConflict when another entry has taken one
 */
export const returnSlugs = async (
  strapi: Core.Strapi,
  { type, from, into, record }: MergeRow,
): Promise<void> => {
  const { borne, former } = record.slugs;
  for (const slug of [...borne, ...former]) {
    await forgetFormerSlug(strapi, { type, language: '', slug, documentId: into });
  }
  await settleSlugs(strapi, type, into);
  for (const version of versions) {
    const slug = record.from[version]?.values.slug;
    if (typeof slug !== 'string') continue;
    if (await takeSlug(strapi, slug, { type, language: '', owner: from })) continue;
    throw new MergeConflict(
      `The slug '${slug}' is taken by another ${type} since: give that one another slug, then undo the merge.`,
    );
  }
};

/** Makes the former slugs of `from` lead to it again, once it is there. Those that others took stay theirs. */
export const returnFormerSlugs = async (
  strapi: Core.Strapi,
  { type, from, record }: MergeRow,
): Promise<void> => {
  await leadSlugs(strapi, { type, from, into: from }, record.slugs.former);
};
