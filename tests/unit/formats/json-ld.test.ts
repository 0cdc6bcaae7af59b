import { describe, expect, test } from '@jest/globals';
import { config } from '../../../server/src/config';
import { addressesOf } from '../../../server/src/formats/addresses';
import { articleJsonLd, organizationJsonLd, personJsonLd } from '../../../server/src/formats/json-ld';
import { organizationTypes } from '../../../server/src/formats/json-ld/vocabulary';
import { vocabularies } from '../../../server/src/model/vocabularies';
import { expandLocally, faultsOf } from './check-json-ld';
import {
  article,
  fireEye,
  guo,
  guoDossier,
  justice,
  ministryDossier,
  rand,
  talks,
  university,
} from './dossiers';

const strapi = { server: 'https://cms.example', api: 'https://cms.example/api' };
const site = { ...config.default.site, url: 'https://news.example', name: 'The Example' };
const to = addressesOf(site, strapi);
const without = addressesOf(config.default.site, strapi);

type Node = Record<string, unknown>;

const nodesOf = (graph: unknown): Node[] => (graph as { '@graph': Node[] })['@graph'];
const idOf = (type: 'person' | 'organization', { documentId }: { documentId: string }) =>
  `https://news.example/#${type}-${documentId}`;
const node = (graph: unknown, id: string): Node | undefined =>
  nodesOf(graph).find((candidate) => candidate['@id'] === id);

const graphs = {
  article: articleJsonLd(article, to),
  'article without a website': articleJsonLd({ ...article, image: null, credits: [] }, without),
  person: personJsonLd(guoDossier, to),
  organization: organizationJsonLd(ministryDossier, to),
};

describe.each(Object.entries(graphs))('the graph of an %s', (_, graph) => {
  test('uses classes and properties as schema.org defines them', async () => {
    const nodes = await expandLocally(graph);
    expect(nodes).toHaveLength(nodesOf(graph).length);
    expect(faultsOf(nodes)).toEqual([]);
  });

  test('has each node once, all of them named, and no null', () => {
    const ids = nodesOf(graph).map((one) => one['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
    expect(JSON.stringify(graph)).not.toMatch(/null|\[\]|""/);
  });
});

test('the check finds what is wrong', async () => {
  const wrong = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@id': 'https://a.example/1', '@type': 'Person', headline: 'No', worksFor: { '@type': 'Person' } },
      { '@id': 'https://a.example/2', '@type': 'Minister' },
      { '@id': 'https://a.example/3', '@type': 'NewsArticle', datePublished: 'soon', author: 'Ada' },
      { '@id': 'https://a.example/4', '@type': 'NewsArticle', about: { '@id': 'https://a.example/9' } },
      { '@id': 'https://a.example/5', '@type': 'Person', sameAs: 'javascript:alert(1)' },
      {
        '@id': 'https://a.example/6',
        '@type': 'Person',
        worksFor: { '@type': 'OrganizationRole', memberOf: { '@id': 'https://a.example/1' } },
      },
    ],
  };
  expect(faultsOf(await expandLocally(wrong))).toEqual([
    'Person has no headline',
    'Person.worksFor is a Person, not Organization',
    'Minister is no class',
    'NewsArticle.author is the literal "Ada", not Organization or Person',
    'NewsArticle.datePublished is the literal "soon", not Date or DateTime',
    'NewsArticle.about refers to nothing: https://a.example/9',
    'Person.sameAs is no address: javascript:alert(1)',
    'Person.worksFor OrganizationRole has no memberOf',
  ]);
});

describe('the seeded piece', () => {
  const [first] = nodesOf(graphs.article);

  test('comes first, under its headline, with dates as far as they are known', () => {
    expect(first).toMatchObject({
      '@type': 'NewsArticle',
      '@id': `https://news.example/#article-${talks.documentId}-en`,
      url: `https://news.example/articles/${talks.slug}`,
      headline: talks.title,
      inLanguage: 'en',
      dateCreated: '2017',
      datePublished: talks.publishedAt,
      dateModified: article.updatedAt,
    });
  });

  test('has every author, linked or as printed, and all others by what they did', () => {
    const author = { '@id': idOf('person', { documentId: 'siddharth-srivastava-id' }) };
    expect(first?.author).toEqual([author, { '@type': 'Person', name: 'A. N. Other' }]);
    expect(first?.translator).toEqual([{ '@type': 'Person', name: 'Second Voice' }]);
    expect(first?.editor).toEqual([{ '@id': idOf('person', { documentId: 'andrew-scobell-id' }) }]);
    expect(first?.contributor).toEqual([{ '@id': idOf('organization', rand) }]);
    expect(first?.publisher).toEqual([{ '@type': 'Organization', name: 'The Printed Press' }]);
  });

  test('shows who took the picture and who is in it there', () => {
    expect(first?.image).toMatchObject({
      '@type': 'ImageObject',
      contentUrl: 'https://cms.example/uploads/meeting.jpg',
      caption: 'Guo Shengkun at one of the meetings',
      creator: [{ '@type': 'Person', name: 'Camera Woman' }],
      about: [{ '@id': idOf('person', guo) }],
      width: { '@type': 'QuantitativeValue', value: 800, unitCode: 'E37' },
    });
    const plain = nodesOf(articleJsonLd({ ...article, image: null }, to))[0];
    expect(plain?.contributor).toEqual([
      { '@type': 'Person', name: 'Camera Woman' },
      { '@id': idOf('organization', rand) },
    ]);
  });

  test('is about its subjects, and mentions the others once', () => {
    const about = first?.about as Node[];
    expect(about.map((one) => one['@id'])).toContain(idOf('organization', justice));
    expect(first?.mentions).toEqual([
      { '@id': idOf('person', guo) },
      { '@id': idOf('person', { documentId: 'andrew-scobell-id' }) },
      { '@id': idOf('organization', university) },
      { '@id': idOf('organization', fireEye) },
      { '@type': 'Thing', name: 'somebody unknown' },
    ]);
  });

  test('says who held which role where, since when, and according to what', () => {
    expect(node(graphs.article, idOf('person', guo))).toMatchObject({
      '@type': 'Person',
      name: 'Guo Shengkun',
      url: 'https://news.example/people/guo-shengkun',
      alternateName: ['郭声琨', 'State Councilor Guo'],
      sameAs: ['https://www.wikidata.org/wiki/Q1156520'],
      worksFor: [
        {
          '@type': 'OrganizationRole',
          worksFor: { '@id': idOf('organization', { documentId: 'ministry-of-public-security-china-id' }) },
          roleName: 'minister of public security',
          startDate: '2012-12',
          subjectOf: { '@id': first?.['@id'] },
        },
      ],
    });
    const scobell = node(graphs.article, idOf('person', { documentId: 'andrew-scobell-id' }));
    expect(scobell?.affiliation).toEqual([
      {
        '@type': 'OrganizationRole',
        affiliation: { '@id': idOf('organization', rand) },
        endDate: '2018-06-30',
        description: 'In its Washington office',
      },
    ]);
  });

  test('knows what kind of bodies these are, and which belong to which', () => {
    const types = nodesOf(graphs.article).map((one) => [one.name ?? one.headline, one['@type']]);
    expect(Object.fromEntries(types)).toMatchObject({
      'U.S. Department of Justice': 'GovernmentOrganization',
      'Ministry of Public Security (China)': 'GovernmentOrganization',
      'Rand Corp.': 'ResearchOrganization',
      'U.S. Marine Corps University': 'CollegeOrUniversity',
      FireEye: 'Corporation',
      'Les pourparlers': 'NewsArticle',
    });
    expect(node(graphs.article, idOf('organization', university))).toMatchObject({
      parentOrganization: [{ '@id': idOf('organization', { documentId: 'us-marine-corps-id' }) }],
      memberOf: [{ '@type': 'Role', memberOf: { '@id': idOf('organization', rand) }, startDate: '1989' }],
    });
    expect(node(graphs.article, idOf('organization', justice))).toMatchObject({
      url: 'https://www.justice.gov',
      mainEntityOfPage: 'https://news.example/organizations/us-department-of-justice',
      alternateName: ['Justice Department', 'DOJ'],
      address: { '@type': 'PostalAddress', addressCountry: 'US' },
    });
  });

  test('is published by the site when it names no publisher', () => {
    const [own] = nodesOf(articleJsonLd({ ...article, credits: [] }, to));
    expect(own?.publisher).toMatchObject([{ name: 'The Example', url: 'https://news.example' }]);
  });
});

test('articles lead to the person or organization that they name, by role', () => {
  const [first, ...others] = nodesOf(graphs.person);
  expect(first?.['@id']).toBe(idOf('person', guo));
  const link = [{ '@id': first?.['@id'] }];
  const articles = others.filter((one) => one['@type'] === 'NewsArticle');
  expect(articles).toMatchObject([{ mentions: link }, { about: link, headline: 'Pourparlers' }]);

  const [ministry] = nodesOf(graphs.organization);
  const self = [{ '@id': ministry?.['@id'] }];
  const naming = nodesOf(graphs.organization).filter((one) => one['@type'] === 'NewsArticle');
  expect(naming).toMatchObject([{ about: self }, { contributor: self, publisher: self }]);
  expect(naming[0]).not.toHaveProperty('mentions');
});

test('an organization has its people with all their roles, and ties from both sides', () => {
  const [ministry] = nodesOf(graphs.organization);
  const held = { '@id': ministry?.['@id'] };
  expect(node(graphs.organization, idOf('person', guo))).toMatchObject({
    worksFor: [{ worksFor: held, roleName: 'minister', startDate: '2012' }],
    memberOf: [{ memberOf: held, roleName: 'member', startDate: '2007', endDate: '2012' }],
  });
  expect(ministry).toMatchObject({
    subOrganization: [{ '@id': idOf('organization', fireEye) }],
    member: [{ '@type': 'Role', member: { '@id': idOf('organization', university) }, endDate: '2011' }],
  });
});

test.each(vocabularies.classification)('a body of the classification %s is an organization', async (kind) => {
  const graph = organizationJsonLd({ ...ministryDossier, classification: kind }, to);
  expect(nodesOf(graph)[0]?.['@type']).toBe(organizationTypes[kind]);
  expect(faultsOf(await expandLocally(graph))).toEqual([]);
});

test('names stay when slugs change', () => {
  const renamed = articleJsonLd({ ...article, slug: 'another' }, to);
  expect(nodesOf(renamed)[0]?.['@id']).toBe(nodesOf(graphs.article)[0]?.['@id']);
  expect(nodesOf(renamed)[0]?.url).toBe('https://news.example/articles/another');
});

test('whatever stands in a text stays a text', async () => {
  const hostile = [
    '{"@id":"https://evil.example"}',
    '@type',
    '</script><script>',
    'javascript:alert(1)',
    '@none',
  ];
  for (const text of hostile) {
    const graph = articleJsonLd(
      {
        ...article,
        title: text,
        subtitle: text,
        summary: text,
        dateline: text,
        imageCaption: text,
        credits: [{ role: 'author', name: text, printed: text, person: null, organization: null }],
        people: article.people.map((one) => ({
          ...one,
          prefix: text,
          disambiguation: text,
          aliases: [{ name: text, kind: 'full' as const, language: null }],
        })),
      },
      to,
    );
    const expanded = await expandLocally(graph);
    expect(faultsOf(expanded)).toEqual([]);
    const value = { '@value': text };
    expect(expanded[0]).toMatchObject({
      'https://schema.org/headline': [value],
      'https://schema.org/description': [value],
      'https://schema.org/author': [{ 'https://schema.org/name': [value] }],
    });
  }
});
