import { fromMarkdown } from 'mdast-util-from-markdown';
import { anchor, html, isSafe } from './html.mjs';

const kinds = {
  text: ({ value }) => html`${value}`,
  // HTML in Markdown is shown, and never part of the page.
  html: ({ value }) => html`<code>${value}</code>`,
  paragraph: (_, inside) => html`<p>${inside}</p>`,
  // The title of the page is its only h1.
  heading: ({ depth }, inside) => (depth > 2 ? html`<h3>${inside}</h3>` : html`<h2>${inside}</h2>`),
  blockquote: (_, inside) => html`<blockquote>${inside}</blockquote>`,
  list: ({ ordered }, inside) =>
    ordered
      ? html`<ol>
          ${inside}
        </ol>`
      : html`<ul>
          ${inside}
        </ul>`,
  listItem: (_, inside) => html`<li>${inside}</li>`,
  emphasis: (_, inside) => html`<em>${inside}</em>`,
  strong: (_, inside) => html`<strong>${inside}</strong>`,
  // Texts link to entries as person:guo-shengkun, organization:fireeye or org:fireeye.
  link: ({ url }, inside, pages) => anchor(pages.get(url.replace(/^org:/, 'organization:')) ?? url, inside),
  image: ({ url, alt }) => (isSafe(url) ? html`<img src="${url}" alt="${alt}" />` : html`${alt}`),
  code: ({ value }) => html`<pre><code>${value}</code></pre>`,
  inlineCode: ({ value }) => html`<code>${value}</code>`,
  break: () => html`<br />`,
  thematicBreak: () => html`<hr />`,
};

/** What is rarer than these, such as link references, is shown by the text inside. */
const written = (node, pages) => {
  const inside = (node.children ?? []).map((child) => written(child, pages));
  return kinds[node.type]?.(node, inside, pages) ?? inside;
};

/**
 * The body of an article or a biography as HTML.
 * @param pages where the entries are that the text may link to, by `person:slug` and `organization:slug`
 */
export const markdown = (text, pages = new Map()) => written(fromMarkdown(text ?? ''), pages);
