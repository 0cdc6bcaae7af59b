import { z } from '@strapi/utils';
import { entryParameter, readerOf } from '../../content/dossiers/parameters';
import { questions } from '../../content/dossiers/questions';
import { namesQuery } from '../../names-schema';

const { center, roles, from, to, locale, status } = questions.graph;

/** How each question about the network is read from a request; throws ValidationError that names the parameter. */
export const read = {
  graph: readerOf({
    ...questions.graph,
    kind: z.enum(['person', 'organization'], 'kind is person or organization.').optional(),
  }),
  articles: readerOf({ center, other: entryParameter('other'), roles, from, to, locale, status }),
  suggestions: readerOf({ locale, status }),
  names: readerOf({ ...namesQuery, status }),
};
