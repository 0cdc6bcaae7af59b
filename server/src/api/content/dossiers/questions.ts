import { articleParts } from '../../../dossiers/article';
import { organizationParts } from '../../../dossiers/organization';
import { personParts } from '../../../dossiers/person';
import { formatParameter } from './formats';
import {
  centerParameter,
  dateParameter,
  fieldsParameter,
  numberParameter,
  pageParameters,
  rolesParameter,
  versionParameters,
} from './parameters';

/** The parameters of each route. */
export const questions = {
  article: { ...versionParameters, fields: fieldsParameter(articleParts), format: formatParameter },
  person: { ...versionParameters, fields: fieldsParameter(personParts), format: formatParameter },
  organization: { ...versionParameters, fields: fieldsParameter(organizationParts), format: formatParameter },
  articles: {
    ...versionParameters,
    role: rolesParameter('role'),
    from: dateParameter('from', 'Articles of this partial date or later'),
    to: dateParameter('to', 'Articles of this partial date or earlier'),
    ...pageParameters,
  },
  members: {
    ...versionParameters,
    at: dateParameter('at', 'Roles that held at this partial date; all roles when it is missing'),
    ...pageParameters,
  },
  facts: versionParameters,
  graph: {
    center: centerParameter,
    depth: numberParameter(
      'depth',
      { lowest: 1, highest: 3 },
      'How many steps from the center; 1 when it is missing',
    ),
    limit: numberParameter('limit', { lowest: 1, highest: 500 }, 'The most nodes; 50 when it is missing'),
    roles: rolesParameter('roles'),
    from: dateParameter('from', 'Articles of this partial date or later'),
    to: dateParameter('to', 'Articles of this partial date or earlier'),
    ...versionParameters,
    locale: versionParameters.locale.describe(
      'The language of articles; all of them when it is missing, each article once',
    ),
  },
};
