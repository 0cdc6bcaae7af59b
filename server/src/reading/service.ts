import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/types';
import { type Directory, type DirectoryEntry, directorySteps } from '../directory';
import { fold } from '../directory/fold';
import type { Ability } from '../permissions/content-manager';
import type { EntityType } from '../pieces/types';
import { inTurns } from '../turns';
import { type ReadableEntries, directoryAccess } from './access';
import { addAffiliation } from './affiliate';
import { draftNames, shown } from './draft-names';
import { textOfForm } from './form-text';
import { type FoundInForm, findInForm } from './found';
import { linkedNames } from './linked';
import { shownRejections } from './rejected';
import { reject, rejectionsOf, unreject } from './rejections';
import { statedAffiliations } from './stated';
import type { ReadForm, Reading, Rejection } from './types';
import { unlinkedNames } from './unlinked';

/** The documentIds of everybody whom an answer may name. */
const idsIn = (form: ReadForm, found: FoundInForm, rejected: Rejection[]): Record<EntityType, string[]> => {
  const items = [...form.credits, ...form.mentions];
  const of = (type: EntityType): string[] => [
    ...found.names.flatMap((name) => (name.type === type && name.known ? [name.known] : [])),
    ...items.flatMap((item) => item[type] ?? []),
    ...rejected.flatMap(({ type: one, entry }) => (one === type && entry ? [entry] : [])),
  ];
  return { person: of('person'), organization: of('organization') };
};

/** What of a directory an asker may see who may read these entries, each by the fields that they may read of it. */
const visibleIn = ({ entries: all }: Pick<Directory, 'entries'>, entries: ReadableEntries) => {
  const names: DirectoryEntry[] = [];
  const whole = new Set<string>();
  for (const entry of all) {
    const readable = entries.get(entry.slug);
    if (!readable) continue;
    const own = shown(entry, readable.fields);
    if (isDeepStrictEqual(own, entry)) whole.add(entry.slug);
    names.push(own);
  }
  return { names, isWhole: (documentId: string) => whole.has(documentId) };
};

/** Reads articles as their forms are: who is linked, who is named and not linked, and what the text states. */
export const readings = ({ strapi }: { strapi: Core.Strapi }) => {
  const directoryOf = draftNames(strapi);

  return {
    /**
     * Reads the form of an article; writes nothing.
     * @param ability the permissions of the asker in the content manager: who is hidden from them is not named
     */
    async of(form: ReadForm, ability: Ability): Promise<Reading> {
      // The parser is an ES module; imported so, CommonJS builds find it on every Node from 20 on.
      const { fromMarkdown } = await import('mdast-util-from-markdown');
      const access = directoryAccess(strapi, ability);
      const text = textOfForm(form, fromMarkdown);
      const rejections = [
        ...(form.article ? await rejectionsOf(strapi, form.article) : []),
        ...form.rejected,
      ];
      const directory = await directoryOf(access.readable());

      let found = findInForm(text, directory);
      const entries = await access.entries(idsIn(form, found, rejections));
      const visible = visibleIn(directory, entries);
      if (found.names.some(({ known }) => known !== null && !visible.isWhole(known))) {
        // To somebody who may not see them they are not there: their names are like those of strangers.
        found = findInForm(text, await inTurns(directorySteps(visible.names)));
      }

      const rejected = shownRejections(rejections, entries);
      const unlinked = unlinkedNames({ form, text, found, entries, rejected });
      const proposed = new Set(unlinked.flatMap(({ name, printed }) => [name, ...printed].map(fold)));
      return {
        linked: linkedNames({
          form,
          text,
          found,
          entries,
          directory: visible.names,
          seesAll: access.seesAll,
          isProposed: (name) => proposed.has(fold(name)),
        }),
        unlinked,
        affiliations: statedAffiliations(found, entries),
        rejected,
        may: await access.may(form),
      };
    },

    /** @returns what was rejected in an article, as far as the asker may see it */
    async rejectionsOf(article: string, ability: Ability): Promise<Rejection[]> {
      const rejections = await rejectionsOf(strapi, article);
      const ids = (type: EntityType) =>
        rejections.flatMap(({ type: one, entry }) => (one === type && entry ? [entry] : []));
      const entries = await directoryAccess(strapi, ability).entries({
        person: ids('person'),
        organization: ids('organization'),
      });
      return shownRejections(rejections, entries);
    },

    /** Remembers that an article does not mean somebody. */
    reject: (article: string, rejection: Rejection) => reject(strapi, article, rejection),

    /** Forgets it again. */
    unreject: (article: string, rejection: Rejection) => unreject(strapi, article, rejection),

    /** Adds a role to the draft of a person. @returns whether they lacked it */
    addAffiliation: (order: Parameters<typeof addAffiliation>[1]) => addAffiliation(strapi, order),
  };
};

export type ReadingService = ReturnType<typeof readings>;

/** @returns the service, as the other rooms know it */
export const readingsOf = (strapi: Core.Strapi): ReadingService =>
  strapi.plugin('newsroom').service('readings');
