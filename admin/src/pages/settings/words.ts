import type { OptionName } from '../../../../server/src/api/contracts/settings';
import type { PublicType } from '../../../../server/src/model';
import type { AdminActionName } from '../../../../server/src/permissions/admin-actions';
import type { MessageKey } from '../../translations';

/** What each option does. */
export const optionWords: Record<OptionName, MessageKey> = {
  publicRead: 'settings.option.public-read',
  maxPageSize: 'settings.option.max-page-size',
  defaultPageSize: 'settings.option.default-page-size',
  maxPopulateDepth: 'settings.option.max-populate-depth',
  cacheControl: 'settings.option.cache-control',
  answersInMemory: 'settings.option.answers-in-memory',
  'site.url': 'settings.option.site-url',
  'site.name': 'settings.option.site-name',
  'site.articles': 'settings.option.site-articles',
  'site.people': 'settings.option.site-people',
  'site.organizations': 'settings.option.site-organizations',
};

/** What each permission is called, and what it lets a role do. */
export const actionWords: Record<AdminActionName, { title: MessageKey; what: MessageKey }> = {
  read: { title: 'settings.action.read', what: 'settings.action.read.what' },
  import: { title: 'settings.action.import', what: 'settings.action.import.what' },
  check: { title: 'settings.action.check', what: 'settings.action.check.what' },
  merge: { title: 'settings.action.merge', what: 'settings.action.merge.what' },
  'publish-together': {
    title: 'settings.action.publish-together',
    what: 'settings.action.publish-together.what',
  },
  'settings.read': { title: 'settings.action.settings-read', what: 'settings.action.settings-read.what' },
};

/** What the types are called together. */
export const typesWords: Record<PublicType, MessageKey> = {
  article: 'settings.type.article',
  person: 'settings.type.person',
  organization: 'settings.type.organization',
};
