import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { longest, most, namesAnswer, namesQuery, usualLimit } from '../../api/names-schema';
import type { NameService } from '../../names/service';
import { admissionOf, lacking } from '../access';
import { Refusal } from '../refusal';
import { offer } from '../tool';

const entities = ['person', 'organization'] as const;

const takes = z.strictObject({
  q: z
    .string()
    .max(longest)
    .refine((text) => text.trim() !== '', 'q is a name or the beginning of one.')
    .describe(namesQuery.q.description ?? ''),
  type: z.enum(entities).optional().describe('One type alone; both when it is missing'),
  limit: z.int().min(1).max(most).optional().describe(`How many at most; ${usualLimit} when it is missing`),
});

/** Who or what is called something. */
export const offerNames = (strapi: Core.Strapi): void =>
  offer(strapi, {
    name: 'newsroom_names',
    title: 'Newsroom: look up a name',
    description:
      'Finds published people and organizations by any of their names: own names, aliases, acronyms (DHS), native ' +
      'script, beginnings, small misspellings. Answers their slugs, which the other newsroom tools take. Use it ' +
      'before you take two names for the same or for different people.',
    about: ['person', 'organization'],
    takes,
    answers: namesAnswer,
    shorter: 'Take a smaller limit.',
    async answer({ q, type, limit = usualLimit }, permissions) {
      const { access } = await admissionOf(strapi, permissions, {}, type ? [type] : []);
      const types = new Set((type ? [type] : entities).filter((one) => access.may[one]));
      if (types.size === 0) throw new Refusal(lacking('person'));
      const names = strapi.plugin('newsroom').service<NameService & Core.Service>('names');
      return { data: await names.find({ q, types, limit }) };
    },
  });
