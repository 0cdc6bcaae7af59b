import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import en from '../../admin/src/translations/en';

const root = path.resolve(__dirname, '../../admin/src');

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('translations'))
  .map((file) => path.join(root, file));

const parsed = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

const sources = files.map((file) => parsed(file, readFileSync(file, 'utf8')));

const nodesIn = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    found.push(...nodesIn(child));
  });
  return found;
};

const placeOf = (node: ts.Node): string => {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(root, source.fileName)}:${line + 1}: ${node.getText().trim()}`;
};

/** Whatever a person reads or hears, as a prop of a component or as part of what Strapi is told about one. */
const labels = new Set([
  ...['label', 'title', 'subtitle', 'placeholder', 'hint', 'description', 'content', 'closeLabel'],
  ...['alt', 'aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription'],
  ...['clearLabel', 'loadingMessage', 'emptyLabel', 'actionLabel', 'defaultMessage', 'searchPlaceholder'],
]);

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** The texts that an expression can come to, as far as they stand in it: not what it calls or compares. */
const textsIn = (expression: ts.Expression): ts.Node[] => {
  if (ts.isStringLiteralLike(expression)) return hasLetters(expression.text) ? [expression] : [];
  if (ts.isParenthesizedExpression(expression)) return textsIn(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...textsIn(expression.whenTrue), ...textsIn(expression.whenFalse)];
  if (ts.isTemplateExpression(expression)) {
    const pieces = [expression.head, ...expression.templateSpans.map(({ literal }) => literal)];
    return pieces.some(({ text }) => hasLetters(text)) ? [expression] : [];
  }
  if (!ts.isBinaryExpression(expression)) return [];
  const { kind } = expression.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return textsIn(expression.right);
  const joins = [
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ].includes(kind);
  return joins ? [...textsIn(expression.left), ...textsIn(expression.right)] : [];
};

/** Names of options, files and the like are the same in every language: they stand in `code`. */
const isCode = ({ parent }: ts.Node): boolean =>
  ts.isJsxElement(parent) && ['code', 'kbd'].includes(parent.openingElement.tagName.getText());

/** Keys of messages are texts too, and no words. */
const isKey = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && node.text in en;

const visible = (node: ts.Node): ts.Node[] => {
  if (ts.isJsxText(node)) return hasLetters(node.text) && !isCode(node) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
    return node.expression && !isCode(node) ? textsIn(node.expression) : [];
  if (ts.isJsxAttribute(node) && labels.has(node.name.getText())) {
    const { initializer } = node;
    if (!initializer) return [];
    const expression = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    return expression && ts.isExpression(expression) ? textsIn(expression) : [];
  }
  if (ts.isPropertyAssignment(node) && labels.has(node.name.getText().replace(/['"]/g, '')))
    return textsIn(node.initializer);
  return [];
};

const wordsIn = (source: ts.SourceFile): string[] =>
  nodesIn(source)
    .flatMap(visible)
    .filter((node) => !isKey(node))
    .map(placeOf);

test('no word that somebody reads stands outside of the translations', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(wordsIn)).toEqual([]);
});

test('the test above sees words wherever they can stand', () => {
  const source = parsed(
    path.join(root, 'Invented.tsx'),
    `const told = { title: 'Told', id: 'not told' };
     const Page = () => (
       <Box label="Label" id="not told" title={isOpen ? 'Open' : name} aria-label={\`Page \${number}\`}>
         Text <b>{hidden && 'Hidden'}</b> <code>code</code> {'– 1.0'} {name ?? 'Nobody'}
         {formatMessage(message('plugin.name'))} {kind === 'a kind' ? 1 : 2}
       </Box>
     );`,
  );
  expect(wordsIn(source).map((found) => found.replace(/^.*?: /, ''))).toEqual(
    expect.arrayContaining([
      "'Told'",
      '"Label"',
      "'Open'",
      '`Page ${number}`',
      'Text',
      "'Hidden'",
      "'Nobody'",
    ]),
  );
  expect(wordsIn(source)).toHaveLength(7);
});

/** A text with a gap for each part that is not known before the page runs. */
const patternOf = ({ head, templateSpans }: ts.TemplateExpression): RegExp => {
  const pieces = [head, ...templateSpans.map(({ literal }) => literal)];
  return new RegExp(`^${pieces.map(({ text }) => text.replace(/[.\\^$*+?()[\]{}|]/g, '\\$&')).join('.+')}$`);
};

const all = sources.flatMap(nodesIn);
const texts = new Set(all.filter(ts.isStringLiteralLike).map(({ text }) => text));
const patterns = all
  .filter(ts.isTemplateExpression)
  // One that begins with a gap could be anything.
  .filter(({ head }) => /^[a-z-]+\./.test(head.text))
  .map(patternOf);

test('every message is used', () => {
  const unused = Object.keys(en).filter(
    (key) => !texts.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  // The name and the description of the plugin are for Strapi's list of plugins.
  expect(unused.filter((key) => key !== 'plugin.description')).toEqual([]);
});

test('every message that is used exists', () => {
  const asked = all.filter(ts.isCallExpression).flatMap(({ expression, arguments: [key] }) => {
    if (expression.getText() !== 'message' || !key) return [];
    if (ts.isStringLiteralLike(key)) return key.text in en ? [] : [placeOf(key)];
    if (!ts.isTemplateExpression(key)) return [];
    return Object.keys(en).some((known) => patternOf(key).test(known)) ? [] : [placeOf(key)];
  });
  expect(asked).toEqual([]);
});
