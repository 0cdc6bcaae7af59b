import { z } from '@strapi/utils';
import { versionParameters } from '../api/content/dossiers/parameters';
import { vocabularies } from '../model/vocabularies';

/** Parameters that several tools take. */
export const parameters = {
  ...versionParameters,
  status: versionParameters.status.describe('draft shows drafts; published is what readers see'),
  id: z.string().min(1).max(300).describe('The slug, a former one too, or the documentId'),
  roles: z
    .array(z.enum([...vocabularies.creditRole, ...vocabularies.mentionRole]))
    .min(1)
    .optional()
    .describe('Only credits and mentions in these roles'),
};
