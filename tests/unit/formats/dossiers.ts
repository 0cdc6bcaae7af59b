import type {
  ArticleDossier,
  ArticleReference,
  DossierAffiliation,
  OrganizationDossier,
  OrganizationInArticle,
  OrganizationReference,
  PersonDossier,
  PersonFields,
  PersonInArticle,
  PersonReference,
  Picture,
} from '../../../server/src/api/contracts/dossiers';

/** The seeded piece as dossiers, with a translation, a picture and a tie more than it has. */

export const talks: ArticleReference = {
  documentId: 'talks00000000000000000001',
  slug: 'us-china-cyber-security-talks-paying-dividends',
  locale: 'en',
  title: 'U.S., China cyber security talks paying dividends',
  writtenOn: '2017',
  publishedAt: '2026-03-01T08:00:00.000Z',
};

export const reference = (slug: string, name: string): PersonReference => ({
  documentId: `${slug}-id`,
  slug,
  name,
});

export const organization = (
  slug: string,
  name: string,
  classification: OrganizationReference['classification'],
  shortName: string | null = null,
): OrganizationReference => ({ ...reference(slug, name), shortName, classification });

const unknownOfPerson = {
  prefix: null,
  givenName: null,
  familyName: null,
  suffix: null,
  nativeName: null,
  disambiguation: null,
  summary: null,
  image: null,
  sameAs: [],
  aliases: [],
};

export const person = (known: PersonReference, more: Partial<PersonFields> = {}): PersonFields => ({
  ...known,
  ...unknownOfPerson,
  ...more,
});

export const justice = organization(
  'us-department-of-justice',
  'U.S. Department of Justice',
  'department',
  'Justice Department',
);
export const ministry = organization(
  'ministry-of-public-security-china',
  'Ministry of Public Security (China)',
  'ministry',
);
export const rand = organization('rand-corp', 'Rand Corp.', 'think tank');
export const university = organization(
  'us-marine-corps-university',
  'U.S. Marine Corps University',
  'university',
);
export const fireEye = organization('fireeye', 'FireEye', 'company');
export const army = organization('us-marine-corps', 'U.S. Marine Corps', 'military');

export const srivastava = reference('siddharth-srivastava', 'Siddharth Srivastava');
export const guo = reference('guo-shengkun', 'Guo Shengkun');
export const scobell = reference('andrew-scobell', 'Andrew Scobell');

export const photo: Picture = {
  url: '/uploads/meeting.jpg',
  alternativeText: 'Two delegations at a table',
  caption: null,
  mime: 'image/jpeg',
  width: 800,
  height: 600,
};

export const minister: DossierAffiliation = {
  organization: ministry,
  kind: 'officeholder',
  role: 'minister of public security',
  from: '2012-12',
  to: null,
  asOf: '2017',
  source: talks,
  note: null,
};

const researcher: DossierAffiliation = {
  organization: rand,
  kind: 'other',
  role: null,
  from: null,
  to: '2018-06-30',
  asOf: '2017',
  source: null,
  note: 'In its Washington office',
};

const inArticle = (fields: PersonFields, ...affiliations: DossierAffiliation[]): PersonInArticle => ({
  ...fields,
  affiliationsThen: affiliations,
  affiliationsNow: affiliations.filter(({ to }) => to === null),
});

export const guoFields = person(guo, {
  familyName: 'Guo',
  givenName: 'Shengkun',
  nativeName: '郭声琨',
  image: { ...photo, url: 'https://files.example/guo.jpg', width: null, height: null },
  sameAs: ['https://www.wikidata.org/wiki/Q1156520'],
  aliases: [
    { name: '郭声琨', kind: 'native', language: 'zh-Hans' },
    { name: 'State Councilor Guo', kind: 'full', language: 'en' },
    { name: 'the minister', kind: 'weak', language: 'en' },
  ],
});

const unknownOfOrganization = {
  nativeName: null,
  country: null,
  summary: null,
  logo: null,
  url: null,
  sameAs: [],
  aliases: [],
};

const named = (
  known: OrganizationReference,
  more: Partial<OrganizationInArticle> = {},
): OrganizationInArticle => ({ ...known, ...unknownOfOrganization, ties: [], ...more });

const plainTie = { from: null, to: null, asOf: null, source: null, note: null };

const credit = { printed: null, person: null, organization: null };

export const article: ArticleDossier = {
  ...talks,
  subtitle: 'A pact bears fruit',
  summary: 'Three rounds of talks and a hotline.',
  body: 'The body is on the page.',
  dateline: 'BEIJING',
  authorNote: null,
  image: photo,
  imageCaption: 'Guo Shengkun at one of the meetings',
  sourceUrl: 'https://press.example/talks',
  updatedAt: '2026-03-02T09:30:00.000Z',
  translations: [{ locale: 'fr', slug: 'pourparlers', title: 'Les pourparlers' }],
  credits: [
    { ...credit, role: 'author', name: srivastava.name, person: srivastava },
    { ...credit, role: 'author', name: 'A. N. Other' },
    { ...credit, role: 'photographer', name: 'Camera Woman' },
    { ...credit, role: 'translator', name: 'Second Voice' },
    { ...credit, role: 'editor', name: scobell.name, person: scobell },
    { ...credit, role: 'editor', name: rand.name, organization: rand },
    { ...credit, role: 'publisher', name: 'The Printed Press' },
  ],
  mentions: [
    { ...credit, role: 'quoted', name: guo.name, person: guo, title: 'State Councilor' },
    { ...credit, role: 'depicted', name: guo.name, person: guo, title: null },
    { ...credit, role: 'quoted', name: 'Scobell', person: scobell, title: 'Dr.' },
    { ...credit, role: 'subject', name: justice.name, organization: justice, title: null },
    { ...credit, role: 'cited', name: justice.name, organization: justice, title: null },
    { ...credit, role: 'subject', name: ministry.name, organization: ministry, title: null },
    { ...credit, role: 'mentioned', name: university.name, organization: university, title: null },
    { ...credit, role: 'cited', name: fireEye.name, organization: fireEye, title: null },
    { ...credit, role: 'mentioned', name: 'somebody unknown', title: null },
  ],
  people: [
    inArticle(person(srivastava, { givenName: 'Siddharth', familyName: 'Srivastava' })),
    inArticle(guoFields, minister),
    inArticle(person(scobell, { prefix: 'Dr.' }), researcher, { ...researcher, organization: null }),
  ],
  organizations: [
    named(justice, {
      country: 'US',
      url: 'https://www.justice.gov',
      aliases: [{ name: 'DOJ', kind: 'acronym', language: null }],
      ties: [{ ...plainTie, type: 'partner of', organization: ministry, from: '2015', to: '2016-12' }],
    }),
    named(ministry, { country: 'CN', nativeName: '公安部' }),
    named(university, {
      logo: photo,
      ties: [
        { ...plainTie, type: 'part of', organization: army },
        { ...plainTie, type: 'member of', organization: rand, from: '1989', source: talks, note: 'A trial' },
        { ...plainTie, type: 'part of', organization: null },
      ],
    }),
    named(fireEye),
  ],
  related: [],
};

export const guoDossier: PersonDossier = {
  ...guoFields,
  biography: null,
  updatedAt: '2026-03-02T09:30:00.000Z',
  affiliations: [minister, { ...minister, kind: 'member', role: null, organization: rand, source: null }],
  articles: {
    quoted: [talks],
    depicted: [talks],
    subject: [{ ...talks, locale: 'fr', title: 'Pourparlers' }],
  },
  knownWith: { people: [{ entry: scobell, articles: 1 }], organizations: [{ entry: rand, articles: 1 }] },
};

const member = {
  person: guo,
  kind: 'leader' as const,
  role: 'minister',
  from: '2012',
  to: null,
  asOf: null,
  source: talks,
  note: null,
};

export const ministryDossier: OrganizationDossier = {
  ...named(ministry),
  description: null,
  updatedAt: '2026-03-02T09:30:00.000Z',
  people: {
    now: [member],
    before: [{ ...member, kind: 'member', role: null, from: '2007', to: '2012' }],
  },
  ties: {
    own: [{ ...plainTie, type: 'successor of', organization: army }],
    others: [
      { ...plainTie, type: 'part of', organization: fireEye },
      { ...plainTie, type: 'member of', organization: university, to: '2011' },
    ],
  },
  articles: [
    { ...talks, roles: ['subject', 'mentioned'] },
    { ...talks, locale: 'fr', roles: ['editor', 'publisher'] },
  ],
};
