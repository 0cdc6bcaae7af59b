import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { documentIdOf } from '../../api/content/address';
import { centerIn, centerParameter, dateParameter } from '../../api/content/dossiers/parameters';
import { answers } from '../../api/content/dossiers/schemas';
import type { DossierService } from '../../dossiers/service';
import { admissionOf } from '../access';
import { parameters } from '../parameters';
import { Refusal } from '../refusal';
import { offer } from '../tool';

const most = 100;

const takes = z.strictObject({
  center: centerParameter,
  depth: z.int().min(1).max(3).optional().describe('Steps from the center; 1 when it is missing'),
  limit: z.int().min(1).max(most).optional().describe('The most nodes; 25 when it is missing'),
  roles: parameters.roles,
  from: dateParameter('from', 'Only articles of this partial date or later: 2015, 2015-09, 2015-09-25'),
  to: dateParameter('to', 'Only articles of this partial date or earlier'),
  locale: parameters.locale,
  status: parameters.status,
});

/** Who is named together with whom. */
export const offerGraph = (strapi: Core.Strapi): void =>
  offer(strapi, {
    name: 'newsroom_graph',
    title: 'Newsroom: walk the network',
    description:
      'Answers who is named together with a person or organization, and with whom these are: nodes, and edges with ' +
      'how many articles name both and which, the strongest first; leftOut counts what the limit cut off. Take the ' +
      'key of a node as the next center to walk on.',
    about: ['article'],
    takes,
    answers: answers.graph,
    shorter: 'Take a smaller depth or limit, or fewer roles.',
    async answer({ center, depth = 1, limit = 25, roles, from, to, ...wanted }, permissions) {
      const { type, id } = centerIn(center);
      const { access } = await admissionOf(strapi, permissions, wanted, ['article', type]);
      const documentId = await documentIdOf(strapi, type, { ...access, id });
      const dossiers: DossierService = strapi.plugin('newsroom').service('dossiers');
      const question = { depth, limit, filter: { roles, from, to }, locales: [access.locale] };
      const data = documentId
        ? await dossiers.graph({ center: { type, documentId }, ...question }, access)
        : null;
      if (!data) throw new Refusal(`There is no ${type} '${id}' here. newsroom_names finds slugs by name.`);
      return { data };
    },
  });
