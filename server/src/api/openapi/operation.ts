import { feedFormats } from '../../formats/feeds';
import type { Answer, JsonSchema, Method, Operation, Parameter } from './document';
import { errorSchema } from './errors';
import { answerExamples, parameterExamples } from './examples';

/** Which operation is described: what may go wrong, and in which form it answers, follow from that. */
export interface Place {
  method: Method;
  /** As the document writes it: `/newsroom/people/{id}/dossier`. */
  path: string;
}

const json = 'application/json';

/** Strapi's own reads and questions about a delete have neither validators nor formats. */
const isPlain = ({ method, path }: Place): boolean =>
  method !== 'get' || /^\/newsroom\/(articles|people|organizations)(\/\{id\}(\/usage)?)?$/.test(path);

const hasAddress = ({ path }: Place): boolean => path.includes('{id}');

/** A write and a question about a delete take the address of today. */
const redirects = (place: Place): boolean =>
  place.method === 'get' && hasAddress(place) && !place.path.endsWith('/usage');

const errorAnswer = (description: string): Answer => ({
  description,
  content: { [json]: { schema: errorSchema } },
});

const header = (description: string, more: JsonSchema = {}) => ({
  description,
  schema: { type: 'string', ...more },
});

const validators = {
  ETag: header('Names this answer; send it as If-None-Match'),
  'Last-Modified': header('When anything may have changed that the answer is made of'),
};

const feedType = ({ path }: Place): string | undefined => {
  const ending = /\/feed\.(\w+)$/.exec(path)?.[1];
  return Object.entries(feedFormats).find(([name]) => name === ending)?.[1].mediaType;
};

const exampleOf = ({ method, path }: Place) => {
  const example = method === 'get' ? answerExamples[path.replace('/newsroom/', '')] : undefined;
  return example ? { example } : {};
};

/** The body of an answer under each media type that the route has. */
const contentOf = (place: Place, { parameters, responses }: Operation): Answer['content'] => {
  const described = responses['200']?.content?.[json];
  if (!described) return undefined;
  const feed = feedType(place);
  if (feed) return { [feed]: feed.endsWith('json') ? { schema: { type: 'object' } } : described };
  const formats = parameters?.find(({ name, in: where }) => name === 'format' && where === 'query');
  const inJson = { [json]: { ...described, ...exampleOf(place) } };
  return formats ? { ...inJson, 'application/ld+json': { schema: { type: 'object' } } } : inJson;
};

const success = (place: Place, operation: Operation): Record<string, Answer> => {
  if (place.method === 'delete') return { '204': { description: 'Deleted' } };
  const content = contentOf(place, operation);
  const status = place.method === 'post' ? '201' : '200';
  const description = place.method === 'post' ? 'Created' : 'OK';
  const headers = isPlain(place) ? {} : { headers: validators };
  return { [status]: { description, ...headers, ...(content ? { content } : {}) } };
};

const unchanged = (place: Place): Record<string, Answer> =>
  isPlain(place) ? {} : { '304': { description: 'The asker has this answer already', headers: validators } };

const moved = (place: Place): Record<string, Answer> =>
  redirects(place)
    ? {
        '308': {
          description: 'The entry has another slug now',
          headers: { Location: header('The address of today, relative', { format: 'uri-reference' }) },
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      }
    : {};

const missing = (place: Place): Record<string, Answer> => {
  const namesEntry = hasAddress(place) || /\/(graph|feed\.\w+)$/.test(place.path);
  return namesEntry ? { '404': errorAnswer('There is no such entry here, or the asker may not see it') } : {};
};

const noFormat = (operation: Operation): Record<string, Answer> =>
  operation.parameters?.some(({ name }) => name === 'format')
    ? { '406': errorAnswer('There is no format that Accept allows') }
    : {};

/** @returns the parameters of an operation of ours, with examples */
export const parametersOf = ({ path }: Place, { parameters = [] }: Operation): Parameter[] =>
  parameters.map((parameter) => {
    const name = parameter.name === 'id' ? (path.split('/')[2] ?? '') : parameter.name;
    const example = parameterExamples[name];
    // Lists are written with commas, as Strapi's are.
    const commas = parameter.in === 'query' && parameter.schema.type === 'array' ? { explode: false } : {};
    return { ...parameter, ...commas, ...(example === undefined ? {} : { example }) };
  });

/** @returns everything that an operation of ours answers */
export const answersOf = (place: Place, operation: Operation): Record<string, Answer> => ({
  ...success(place, operation),
  ...unchanged(place),
  ...moved(place),
  '400': errorAnswer('Something in the request is wrong; the message says what, details.errors where'),
  '401': errorAnswer('The token or the sign-in is not valid'),
  '403': errorAnswer('The asker may not do this'),
  ...missing(place),
  ...noFormat(operation),
});
