import { component } from './component';
import { choice, language, line, linkTo, partialDate, text } from './field';
import { limits } from './limits';

const role = line('Role', 'As the source words it: minister of public security.', limits.name);
const name = line('Name as printed', 'How the article prints the name; empty: the name of the entry.');
const note = text('Note', 'Anything that a later reader should know.', limits.shortText);
const source = linkTo('article', 'Source', 'The article that says so.');

const period = {
  from: { ...partialDate('From', 'First known date: 2015, 2015-09 or 2015-09-25.'), size: 4 as const },
  to: { ...partialDate('To', 'Last known date; empty when it goes on or is not known.'), size: 4 as const },
  asOf: { ...partialDate('As of', 'When the source says it held.'), size: 4 as const },
};

const who = {
  person: linkTo('person', 'Person', 'Either a person …'),
  organization: linkTo('organization', 'Organization', '… or an organization, never both.'),
};

/** The plugin's components. `newsroom.credit` and its siblings are what links are made of. */
export const components = {
  'newsroom.credit': component({
    name: 'credit',
    collectionName: 'components_newsroom_credits',
    displayName: 'Credit',
    icon: 'feather',
    description: 'Who made an article, in which role',
    mainField: 'name',
    fields: {
      role: choice('creditRole', 'Role', 'What this person or organization did.', 'author'),
      name,
      ...who,
    },
    indexes: ['role'],
  }),
  'newsroom.mention': component({
    name: 'mention',
    collectionName: 'components_newsroom_mentions',
    displayName: 'Mention',
    icon: 'discuss',
    description: 'Who is in an article, in which role (FollowTheMoney Mention)',
    mainField: 'name',
    fields: {
      role: {
        ...choice('mentionRole', 'Role', 'Subject, quoted, cited, depicted or just mentioned.', 'mentioned'),
        size: 4,
      },
      name: { ...name, size: 4 },
      title: { ...line('Title as printed', 'The title beside the name: State Councilor.'), size: 4 },
      ...who,
    },
    indexes: ['role'],
  }),
  'newsroom.affiliation': component({
    name: 'affiliation',
    collectionName: 'components_newsroom_affiliations',
    displayName: 'Affiliation',
    icon: 'briefcase',
    description: 'A role of a person in an organization (Popolo Membership)',
    mainField: 'role',
    fields: {
      organization: linkTo('organization', 'Organization', 'Where the role is held.'),
      kind: choice('affiliationKind', 'Kind', 'What kind of role it is.', 'other'),
      role: { ...role, size: 12 },
      ...period,
      source,
      note: { ...note, size: 6 },
    },
    indexes: ['kind', 'from', 'to'],
  }),
  'newsroom.tie': component({
    name: 'tie',
    collectionName: 'components_newsroom_ties',
    displayName: 'Tie',
    icon: 'link',
    description: 'How one organization relates to another',
    mainField: 'type',
    fields: {
      type: choice('tieType', 'Type', 'How this organization relates to the other.', 'partner of'),
      organization: linkTo('organization', 'Organization', 'The other organization.'),
      ...period,
      source,
      note: { ...note, size: 6 },
    },
    indexes: ['type', 'from', 'to'],
  }),
  'newsroom.alias': component({
    name: 'alias',
    collectionName: 'components_newsroom_aliases',
    displayName: 'Alias',
    icon: 'hashtag',
    description: 'Another name',
    mainField: 'name',
    fields: {
      name: { ...line('Name', 'The other name.', limits.name, { required: true }), size: 6 },
      kind: {
        ...choice('aliasKind', 'Kind', 'Weak names count only beside a stronger one.', 'full'),
        size: 3,
      },
      language: { ...language('Language', 'The language of this name: en, zh-Hans.'), size: 3 },
    },
    indexes: ['name'],
  }),
};
