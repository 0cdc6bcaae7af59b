import { JSDOM } from 'jsdom';
import { arranged } from '../../../admin/src/network/arrange';
import { joined } from '../../../admin/src/network/graph';
import { labelOf } from '../../../admin/src/network/sizes';
import { svgFile } from '../../../admin/src/network/svg-file';

const palette = {
  ...{ paper: '#fff', ink: '#111', faint: '#666' },
  ...{ line: '#ccc', person: '#44f', organization: '#383' },
};
const evil = `<script>alert("1")</script> & 'co' \u0007`;

const network = joined([
  {
    center: 'person:a',
    nodes: [
      { key: 'person:a', type: 'person', documentId: 'a', slug: 'a', name: evil, depth: 0 },
      {
        ...{ key: 'organization:b', type: 'organization', documentId: 'b', slug: 'b', name: '公安部' },
        ...{ shortName: null, classification: 'ministry', depth: 1 },
      },
    ],
    edges: [{ from: 'organization:b', to: 'person:a', weight: 3, articles: [] }],
    leftOut: { nodes: 0, edges: 0 },
    articles: {},
  },
]);

test('a file is well-formed, with names as text, shapes for kinds, and its own colours and fonts', () => {
  const legend = {
    title: `Network of ${evil}`,
    notes: ['2 nodes'],
    person: 'Person',
    organization: 'Organization',
  };
  const { text, width, height } = svgFile(network, arranged(network), palette, legend);
  const { window } = new JSDOM(text, { contentType: 'image/svg+xml' });
  const { documentElement: svg } = window.document;
  expect(svg.getAttribute('width')).toBe(String(width));
  expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
  expect(svg.getAttribute('font-family')).toContain('sans-serif');
  expect(svg.querySelector('script')).toBeNull();
  expect([...svg.querySelectorAll('g > title')].map(({ textContent }) => textContent)).toEqual([
    evil.replace('\u0007', ''),
    '公安部',
  ]);
  expect(svg.querySelectorAll('line')).toHaveLength(1);
  // One of each stands in the legend.
  expect(svg.querySelectorAll('circle')).toHaveLength(2);
  expect(svg.querySelectorAll('rect')).toHaveLength(3);
  expect(text).not.toContain('currentColor');
});

test('a long name is cut in a label, by letters and not by halves of them', () => {
  expect(labelOf('Short')).toBe('Short');
  expect(labelOf('𝒜'.repeat(40))).toBe(`${'𝒜'.repeat(29)}…`);
});
