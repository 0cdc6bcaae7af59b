import { scriptSafeJson } from 'strapi-plugin-newsroom/client';
import { anchor, asItIs, html } from './html.mjs';
import { markdown } from './markdown.mjs';

/** The paths of pages, as the option `site` of the plugin has them. */
export const paths = {
  index: (language) => `/${language}/index.html`,
  article: ({ locale, slug }) => `/${locale}/articles/${slug}.html`,
  person: ({ slug }) => `/people/${slug}.html`,
  organization: ({ slug }) => `/organizations/${slug}.html`,
};

const page = ({ language, title, feeds, jsonLd }, content) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="alternate" type="application/rss+xml" href="${feeds}" />
        ${
          jsonLd &&
          html`<script type="application/ld+json">
            ${asItIs(scriptSafeJson(jsonLd))}
          </script>`
        }
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;

const section = (title, items) =>
  items.length > 0 &&
  html`<section>
    <h2>${title}</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;

/** A name, and the page of its entry when there is one. */
const named = ({ name, person, organization }) => {
  if (person) return anchor(paths.person(person), name);
  return organization ? anchor(paths.organization(organization), name) : html`${name}`;
};
const personNamed = (person) => named({ name: person.name, person });
const organizationNamed = (organization) => named({ name: organization.name, organization });

const titled = (article) => html`${anchor(paths.article(article), article.title)} ${article.writtenOn}`;

/** `2015 – 2016-12`, `2015 –`, `2017` */
const period = ({ from, to, asOf }) => (from || to ? `${from ?? ''} – ${to ?? ''}` : asOf);

const role = ({ role: words, organization, ...dates }) =>
  html`${organization && organizationNamed(organization)} ${words} ${period(dates)}`;

const member = ({ person, role: words, ...dates }) =>
  html`${personNamed(person)}${words && `, ${words}`} ${period(dates)}`;

/** Where those are to whom the text of an article may link. */
const pagesIn = ({ people, organizations }) =>
  new Map([
    ...people.map((person) => [`person:${person.slug}`, paths.person(person)]),
    ...organizations.map((organization) => [
      `organization:${organization.slug}`,
      paths.organization(organization),
    ]),
  ]);

export const articlePage = (article, { jsonLd, feeds }) =>
  page(
    { language: article.locale, title: article.title, feeds, jsonLd },
    html`<article>
      <h1>${article.title}</h1>
      <p>
        ${article.credits.map((credit) => html`<span>${credit.role}: ${named(credit)}</span> `)}
        <time>${article.writtenOn}</time>
      </p>
      ${markdown(article.body, pagesIn(article))}
      ${section(
        'In this article',
        article.mentions.map((mention) => html`${named(mention)}${mention.title && `, ${mention.title}`}`),
      )}
      ${section('Read on', article.related.map(titled))}
    </article>`,
  );

export const personPage = (person, { language, jsonLd, feeds }) =>
  page(
    { language, title: person.name, feeds, jsonLd },
    html`<h1>${person.name}</h1>
      <p>${person.nativeName}</p>
      <p>${person.summary}</p>
      ${markdown(person.biography)} ${section('Roles', person.affiliations.map(role))}
      ${section(
        'Articles',
        Object.entries(person.articles).flatMap(([as, articles]) =>
          articles.map((article) => html`${titled(article)} (${as})`),
        ),
      )}
      ${section(
        'Named together with',
        person.knownWith.people.map(({ entry }) => personNamed(entry)),
      )}
      ${section(
        'Elsewhere',
        person.sameAs.map((url) => anchor(url, url)),
      )}`,
  );

export const organizationPage = (organization, { language, jsonLd, feeds }) =>
  page(
    { language, title: organization.name, feeds, jsonLd },
    html`<h1>${organization.name}</h1>
      <p>${organization.classification}</p>
      <p>${organization.summary}</p>
      ${markdown(organization.description)} ${section('People', organization.people.now.map(member))}
      ${section('Formerly', organization.people.before.map(member))}
      ${section(
        'Ties',
        organization.ties.own.flatMap((tie) =>
          tie.organization ? [html`${tie.type} ${organizationNamed(tie.organization)} ${period(tie)}`] : [],
        ),
      )}
      ${section('Articles', organization.articles.map(titled))}`,
  );

export const indexPage = ({ language, articles, people, organizations, feeds }) =>
  page(
    { language, title: 'News', feeds },
    html`<h1>News</h1>
      ${section('Articles', articles.map(titled))} ${section('People', people.map(personNamed))}
      ${section('Organizations', organizations.map(organizationNamed))}`,
  );
