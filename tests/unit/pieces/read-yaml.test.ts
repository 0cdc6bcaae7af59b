import { bundleOf, problemsIn } from './bundle-of';

const problems = (text: string) => problemsIn({ 'people.yaml': text });

describe('YAML that cannot be read', () => {
  it.each([
    ['an open bracket', '- name: Ada\n  aliases: [A,\n- name: Bea\n', '3:1'],
    ['an open quotation mark', '- name: "Ada\n', '2:1'],
    ['tabs', '- name: Ada\n\taliases: [A]\n', '2:2'],
    ['a colon in a text', '- name: Ada: the story\n', '1:9'],
    ['wrong indentation', '- name: Ada\n  slug: ada\n prefix: Dr.\n', '3:1'],
    ['a reserved character', '- name: @ada\n', '1:9'],
    ['two documents', '- name: Ada\n---\n- name: Bea\n', '2:1'],
    ['an unknown tag', '- name: !secret Ada\n', '1:9'],
    ['an alias to nothing', '- name: *ada\n', '1:9'],
    ['an alias to itself', '- &a { name: *a }\n', '1:14'],
  ])('reports %s once, where it stands', (_what, text, place) => {
    expect(problems(text)).toEqual([`people.yaml:${place} error broken-yaml`]);
  });

  it('names the remedy for common mistakes', () => {
    const remedyOf = (text: string) => bundleOf({ 'people.yaml': text }).problems[0]?.remedy;
    expect(remedyOf('- name: Ada\n\taliases: [A]\n')).toBe('Indent with spaces.');
    expect(remedyOf('- name: Ada: the story\n')).toContain('quotation marks');
  });

  it('reads aliases that stand for little', () => {
    const { people, problems } = bundleOf({
      'people.yaml': '- &a\n  name: Ada\n  aliases: &n [Ade]\n- { name: Bea, aliases: *n }\n',
    });
    expect(people[1]?.aliases).toEqual([{ name: 'Ade', kind: 'full', language: null }]);
    expect(problems).toMatchObject([{ level: 'warning', rule: 'shared-alias' }]);
  });

  it('refuses aliases that multiply', () => {
    const levels = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 9; level += 1)
      levels.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(',')}]`,
      );
    expect(problems(levels.join('\n'))).toEqual(['people.yaml:4:38 error too-many-aliases']);
  });

  it.each([
    ['brackets', `${'['.repeat(50_000)}`],
    ['mappings in brackets', `${'{a: '.repeat(50_000)}`],
    ['dashes', `${'- '.repeat(50_000)}a`],
    ['keys in one line', `${'a: '.repeat(50_000)}b`],
    ['question marks', `${'? '.repeat(50_000)}b`],
    ['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses endless nesting with %s', (_what, text) => {
    const [problem, ...others] = bundleOf({ 'people.yaml': text }).problems;
    expect(problem?.rule).toBe('too-complex');
    expect(others).toEqual([]);
  });

  it('does not take long lists, long lines or JSON in one line for nesting', () => {
    const json = JSON.stringify(
      Array.from({ length: 200 }, (_, index) => ({ name: `Person ${index}`, aliases: [`P${index}`] })),
    );
    expect(problemsIn({ 'people.json': json })).toEqual([]);
    const yaml = `- name: Ada\n  summary: ${'one - two: '.repeat(90).replaceAll(': ', '; ')}\n  biography: |\n${' '.repeat(200)}deep\n`;
    expect(problems(yaml)).toEqual([]);
  });

  it('keeps the first of two keys with one name and says where it is', () => {
    const {
      people,
      problems: [problem],
    } = bundleOf({ 'people.yaml': '- name: Ada\n  name: Bea\n' });
    expect(people).toMatchObject([{ name: 'Ada' }]);
    expect(problem).toMatchObject({ rule: 'duplicate-key', line: 2, column: 3, level: 'error' });
    expect(problem?.message).toContain('line 1');
  });

  it('does not confuse keys with properties of objects', () => {
    expect(problems('- name: Ada\n  __proto__: {}\n  constructor: 1\n  toString: x\n')).toEqual([
      'people.yaml:2:3 error unknown-key',
      'people.yaml:3:3 error unknown-key',
      'people.yaml:4:3 error unknown-key',
    ]);
  });
});
