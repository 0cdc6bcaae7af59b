import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { vocabularies } from '../../model/vocabularies';
import { admissionOf, lacking } from '../access';
import { publishedDirectory } from '../published-directory';
import { Refusal } from '../refusal';
import { type TextCheck, checkText } from '../text-check';
import { offer } from '../tool';

const longestText = 100_000;
const entities = ['person', 'organization'] as const;
const role = z.enum([...vocabularies.mentionRole, 'author']);

const answers = z.object({
  data: z.object({
    names: z.array(
      z.object({
        type: z.enum(entities),
        name: z.string(),
        known: z.string().nullable().describe('The slug; null when the directory has nobody of that name'),
        roles: z.array(role).describe('In which roles the text names them'),
        printed: z.array(z.string()).describe('The ways in which the text prints the name'),
        as: z.array(z.object({ role, name: z.string(), title: z.string().nullable() })),
        lines: z.array(z.int()),
      }),
    ),
    affiliations: z
      .array(
        z.object({
          person: z.string().describe('A slug'),
          organization: z.string().describe('A slug'),
          role: z.string().nullable(),
          evidence: z.string().describe('The words of the text that say so'),
          line: z.int(),
        }),
      )
      .describe('Who holds which role where, by the words of the text'),
    leftOut: z.object({ names: z.int(), affiliations: z.int() }),
  }) satisfies z.ZodType<TextCheck>,
});

/** Whom a text names, and whether the directory knows them. */
export const offerTextCheck = (strapi: Core.Strapi): void => {
  const directoryOf = publishedDirectory(strapi);
  offer(strapi, {
    name: 'newsroom_check_text',
    title: 'Newsroom: check a text',
    description:
      'Holds a plain text against the directory of published people and organizations: whom it names, who of them is ' +
      'known and under which slug, in which roles (author, quoted, cited ...), how it prints each name, and who ' +
      'holds which role where by its words. Names that several entries share are left out unless the text tells ' +
      'which is meant. Best for English news texts with the title on the first line. Nothing is written.',
    about: ['person', 'organization'],
    takes: z.strictObject({
      text: z
        .string()
        .max(longestText, `text has at most ${longestText} characters: check it in parts.`)
        .refine((text) => text.trim() !== '', 'text is empty.'),
    }),
    answers,
    shorter: 'Check the text in parts.',
    async answer({ text }, permissions) {
      const { access } = await admissionOf(strapi, permissions, {}, []);
      const types = entities.filter((type) => access.may[type]);
      if (types.length === 0) throw new Refusal(lacking('person'));
      return { data: checkText(text, await directoryOf(types)) };
    },
  });
};
