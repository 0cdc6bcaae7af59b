import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import { documentIdOf } from '../../api/content/address';
import { answers } from '../../api/content/dossiers/schemas';
import type { Access } from '../../dossiers/access';
import { articleParts } from '../../dossiers/article';
import { organizationParts } from '../../dossiers/organization';
import type { Asked } from '../../dossiers/parts';
import { personParts } from '../../dossiers/person';
import type { DossierService } from '../../dossiers/service';
import type { PublicType } from '../../model';
import { admissionOf } from '../access';
import { inLanguages } from '../languages';
import { parameters } from '../parameters';
import { Refusal } from '../refusal';
import { offer } from '../tool';

/** A dossier, as a tool has it. */
interface Dossier<Part extends string, Output extends z.ZodObject> {
  type: PublicType;
  description: string;
  parts: readonly [Part, ...Part[]];
  answers: Output;
  look(documentId: string, access: Access, asked?: Asked<Part>): Promise<object | null>;
}

const offerDossier = <Part extends string, Output extends z.ZodObject>(
  strapi: Core.Strapi,
  { type, description, parts, answers: output, look }: Dossier<Part, Output>,
): void =>
  offer(strapi, {
    name: `newsroom_${type}`,
    title: `Newsroom: read ${type === 'person' ? 'a' : 'an'} ${type}`,
    description: `${description} Dates are YYYY, YYYY-MM or YYYY-MM-DD, as far as known.`,
    about: [type],
    takes: z.strictObject({
      id: parameters.id,
      fields: z
        .array(z.enum(parts))
        .min(1)
        .optional()
        .describe('Parts of the answer; all of them when it is missing'),
      locale: parameters.locale,
      status: parameters.status,
    }),
    answers: output,
    shorter: `Name the parts that you need in fields: ${parts.join(', ')}.`,
    async answer({ id, fields, ...wanted }, permissions) {
      const { access, languages } = await admissionOf(strapi, permissions, wanted, [type]);
      const documentId = await documentIdOf(strapi, type, { ...access, id });
      const data = documentId ? await look(documentId, access, fields && new Set(fields)) : null;
      if (!data) throw new Refusal(`There is no ${type} '${id}' here. newsroom_names finds slugs by name.`);
      return { data: inLanguages(data, languages) } as z.infer<Output>;
    },
  });

/** Everything about an article, a person or an organization: a tool each. */
export const offerDossiers = (strapi: Core.Strapi): void => {
  const service = (): DossierService => strapi.plugin('newsroom').service('dossiers');
  offerDossier(strapi, {
    type: 'article',
    description:
      'Reads an article with everybody in it: text, credits and mentions by role and name as printed, every person ' +
      'with what they held then and hold now, every organization with its ties, related articles.',
    parts: articleParts,
    answers: answers.article,
    look: (...asked) => service().article(...asked),
  });
  offerDossier(strapi, {
    type: 'person',
    description:
      'Reads a person: names, roles in organizations over time with the articles that say so, the latest articles by ' +
      'role, and whom articles name most often beside them.',
    parts: personParts,
    answers: answers.person,
    look: (...asked) => service().person(...asked),
  });
  offerDossier(strapi, {
    type: 'organization',
    description:
      'Reads an organization: names, its people now and before, its ties to other organizations, the latest articles.',
    parts: organizationParts,
    answers: answers.organization,
    look: (...asked) => service().organization(...asked),
  });
};
