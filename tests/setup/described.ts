import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Response } from 'supertest';
import type { ApiDocument, Operation } from '../../server/src/api/openapi/document';
import type { TestApp } from './boot';

/** One part of a JSON pointer, as an address writes it. */
const part = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

const mediaTypeOf = ({ headers }: Response) => String(headers['content-type'] ?? '').split(';')[0] ?? '';

const isJson = (mediaType: string) => /[/+]json$/.test(mediaType);

/** Holds answers of an application against the OpenAPI document that it serves. */
export async function description(app: TestApp) {
  const { body } = await app.request.get('/api/openapi.json').expect(200);
  const document: ApiDocument = body;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'openapi.json');

  /** @returns what is wrong with a value, by the schema at a place of the document */
  const faultsAt = (place: string[], value: unknown): string[] => {
    const validate = ajv.getSchema(`openapi.json#/${place.map(part).join('/')}`);
    if (!validate) return [`nothing is described at ${place.join(' ')}`];
    return validate(value)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message ?? ''}`);
  };

  /** @returns what an answer has that the document does not say; nothing when it is as described */
  const faultsOf = (path: string, answer: Response, method: keyof Methods = 'get'): string[] => {
    const operation = document.paths[path]?.[method];
    if (!operation) return [`${method} ${path} is not described`];
    const described = operation.responses[String(answer.status)];
    if (!described) return [`the status ${answer.status} is not described: ${answer.text}`];
    const type = mediaTypeOf(answer);
    if (!described.content) return answer.text ? [`no body is described, there is ${answer.text}`] : [];
    if (!(type in described.content)) return [`the media type ${type} is not described`];
    const place = ['paths', path, method, 'responses', String(answer.status), 'content', type, 'schema'];
    return faultsAt(place, isJson(type) ? JSON.parse(answer.text) : answer.text);
  };

  return { document, faultsAt, faultsOf };
}

type Methods = { [method in 'get' | 'post' | 'put' | 'delete']: Operation };
