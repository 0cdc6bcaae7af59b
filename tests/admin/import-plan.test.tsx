import { DesignSystemProvider } from '@strapi/design-system';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { IntlProvider } from 'react-intl';
import { fromText, formOf } from '../../admin/src/pages/import/chosen-files';
import {
  type Choices,
  countOf,
  decisionsOf,
  nameId,
  noChoices,
  withAffiliation,
  withChoice,
} from '../../admin/src/pages/import/choices';
import { PiecePanel } from '../../admin/src/pages/import/PiecePanel';
import { ProblemList } from '../../admin/src/pages/import/ProblemList';
import { titleOfRule } from '../../admin/src/pages/import/rule-titles';
import { markedLines } from '../../admin/src/pages/import/source-lines';
import { messagesOf } from '../../admin/src/translations';
import { readRules } from '../../server/src/pieces/problems';
import type { FoundName, PlannedPiece, Problem } from '../../server/src/pieces/types';

const ada: FoundName = {
  name: 'Ada Berg',
  type: 'person',
  known: 'ada-berg',
  roles: ['cited'],
  printed: ['Ada Berg', 'Berg'],
  as: [{ role: 'cited', name: 'Ada Berg', title: null }],
  at: [
    { line: 1, column: 1, length: 8 },
    { line: 3, column: 5, length: 4 },
  ],
};

const nora: FoundName = { ...ada, name: 'Nora <b>Lind</b>', known: null, roles: ['author'], at: [] };

const piece: PlannedPiece = {
  file: 'port.txt',
  article: { slug: 'port', title: 'Port', byline: [], locale: 'en' },
  names: [ada, nora],
  affiliations: [
    { person: 'ada-berg', organization: 'harbour-board', role: null, evidence: 'of the board', line: 3 },
  ],
};

const problem = (over: Partial<Problem>): Problem => ({
  level: 'error',
  file: 'port.txt',
  line: 3,
  column: 1,
  rule: 'unknown-key',
  message: 'What is wrong.',
  remedy: 'What to do.',
  ...over,
});

const draw = async (element: React.ReactNode) =>
  render(
    <IntlProvider locale="en" messages={await messagesOf('en')}>
      <DesignSystemProvider locale="en">{element}</DesignSystemProvider>
    </IntlProvider>,
  );

describe('choices', () => {
  const id = nameId('port.txt', ada);

  test('become decisions about the names and affiliations that the plan found', () => {
    const dropped = withAffiliation(
      noChoices,
      JSON.stringify(['port.txt', 'ada-berg', 'harbour-board', null]),
      false,
    );
    const choices = withChoice(dropped, id, { target: 'person:bo', targetName: 'Bo' });
    expect(countOf(choices)).toBe(2);
    expect(decisionsOf([piece], choices)).toEqual({
      names: [{ file: 'port.txt', found: 'person:ada-berg', target: 'person:bo' }],
      affiliations: [
        { file: 'port.txt', person: 'ada-berg', organization: 'harbour-board', role: null, drop: true },
      ],
    });
  });

  test('that are taken back are none', () => {
    const once = withChoice(noChoices, id, { drop: true });
    expect(countOf(withChoice(once, id, {}))).toBe(0);
    const dropped = withAffiliation(noChoices, 'x', false);
    expect(countOf(withAffiliation(dropped, 'x', true))).toBe(0);
  });
});

describe('the source view', () => {
  test('marks names and problems on the lines that the import counts', () => {
    const text = '\uFEFFAda Berg\r\n\r\nMr. Berg spoke';
    const lines = markedLines(
      text,
      'port.txt',
      [piece],
      [problem({ level: 'warning' }), problem({}), problem({ file: 'other.txt', line: 2 })],
    );
    expect(lines).toEqual([
      { number: 1, level: null, stretches: [{ text: 'Ada Berg', isName: true }] },
      { number: 2, level: null, stretches: [] },
      {
        number: 3,
        level: 'error',
        stretches: [
          { text: 'Mr. ', isName: false },
          { text: 'Berg', isName: true },
          { text: ' spoke', isName: false },
        ],
      },
    ]);
  });
});

test('every rule of the readers has a title of its own kind', () => {
  const untitled = Object.keys(readRules).filter((rule) => titleOfRule(rule) === 'import.rule.other');
  expect(untitled).toEqual([]);
});

test('a pasted text with front matter is Markdown; files are sent by their places, empty ones by name', () => {
  expect(fromText('---\ntitle: T\n---\n')[0]?.name).toBe('pasted.md');
  expect(fromText('Title\n')[0]?.name).toBe('pasted.txt');
  const files = [
    { name: 'void.txt', content: new Blob([]) },
    { name: 'news/a.txt', content: new Blob(['A']) },
  ];
  const form = formOf(files, { draft: true, overwrite: false, decisions: { names: [], affiliations: [] } });
  expect(JSON.parse(String(form.get('order')))).toMatchObject({
    names: ['news/a.txt'],
    empty: ['void.txt'],
    draft: true,
  });
  expect((form.get('files') as File).name).toBe('0');
});

/** A piece whose choices are kept as the page keeps them. */
const Chosen = ({
  of,
  onChange,
  onJump,
}: {
  of: PlannedPiece;
  onChange: (choices: Choices) => void;
  onJump: (line: number) => void;
}) => {
  const [choices, setChoices] = useState(noChoices);
  return (
    <PiecePanel
      piece={of}
      choices={choices}
      onChoose={(next) => {
        setChoices(next);
        onChange(next);
      }}
      onJump={(_file, line) => onJump(line)}
    />
  );
};

describe('a piece', () => {
  test('shows names as text, says who is not in the directory, and leads to their lines', async () => {
    const jumps: number[] = [];
    await draw(<Chosen of={piece} onChange={() => undefined} onJump={(line) => jumps.push(line)} />);
    expect(screen.getByText('Nora <b>Lind</b>')).toBeDefined();
    expect(screen.getByText('not in the directory')).toBeDefined();
    const [line] = screen.getAllByText('line 3');
    if (line) fireEvent.click(line);
    expect(jumps).toEqual([3]);
  });

  test('lets somebody drop a name, and correct its roles', async () => {
    let choices = noChoices;
    await draw(<Chosen of={piece} onChange={(next) => (choices = next)} onJump={() => undefined} />);
    fireEvent.click(screen.getByLabelText('Link Ada Berg'));
    expect(decisionsOf([piece], choices).names).toEqual([
      { file: 'port.txt', found: 'person:ada-berg', drop: true },
    ]);
    fireEvent.click(screen.getByLabelText('Link Ada Berg'));
    fireEvent.click(screen.getByLabelText(/harbour-board/));
    expect(decisionsOf([piece], choices)).toMatchObject({ names: [], affiliations: [{ drop: true }] });
  });

  test('of Markdown has nothing to decide', async () => {
    await draw(
      <Chosen
        of={{ ...piece, file: 'port.md', affiliations: [] }}
        onChange={() => undefined}
        onJump={() => undefined}
      />,
    );
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getByText(/says itself who is who/)).toBeDefined();
  });
});

test('errors stand before warnings, each with its title, place, message and remedy', async () => {
  await draw(
    <ProblemList
      problems={[problem({ level: 'warning', rule: 'unlinked-name', line: 1 }), problem({})]}
      onJump={() => undefined}
    />,
  );
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toEqual([
    'Error: not in the format of the importport.txt:3What is wrong.What to do.',
    'Note: a name is not in the directoryport.txt:1What is wrong.What to do.',
  ]);
});
