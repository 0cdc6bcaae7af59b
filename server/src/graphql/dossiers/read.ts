import { readerOf } from '../../api/content/dossiers/parameters';
import { questions } from '../../api/content/dossiers/questions';
import { namesQuery } from '../../api/names-schema';
import type { Args } from '../resolving';

const { locale, status, from, to } = questions.articles;

/** The arguments of each field, which keep to the rules of the parameters in REST. */
const reading = {
  dossier: readerOf({ locale, status }),
  graph: readerOf(questions.graph),
  articles: readerOf({ roles: questions.graph.roles, from, to, locale }),
  names: readerOf(namesQuery),
  people: readerOf({ at: questions.members.at }),
};

/** REST knows no null, and numbers as texts. */
const asQuery = (args: Args): Args =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      return [[name, typeof value === 'number' ? String(value) : value]];
    }),
  );

/** How to read the arguments of each field; throws ValidationError for wrong ones. */
export const read = {
  dossier: (args: Args) => reading.dossier({ query: asQuery(args) }),
  graph: (args: Args) => reading.graph({ query: asQuery(args) }),
  articles: (args: Args) => reading.articles({ query: asQuery(args) }),
  names: (args: Args) => reading.names({ query: asQuery(args) }),
  people: (args: Args) => reading.people({ query: asQuery(args) }),
};
