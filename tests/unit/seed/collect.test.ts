import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { collectFiles } from '../../../seed/src/import/collect';
import { limitsOnDisk } from '../../../server/src/pieces/source-limits';

let cwd: string;

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'newsroom-collect-')));
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function write(file: string, text = file): void {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
}

async function collect(...paths: string[]) {
  const { files, problems } = await collectFiles(paths, cwd);
  return { files: files.map(({ file }) => file), problems };
}

describe('what is read', () => {
  it('walks folders in the order of names and leaves other kinds of files alone', async () => {
    for (const file of ['b.txt', 'a.md', 'people.yaml', 'photo.jpg', 'notes.yaml', 'data.json'])
      write(`news/${file}`);
    for (const file of ['news/2017/organizations.yml', 'news/2017/PEOPLE.JSON', 'news/2017/c.MD'])
      write(file);
    expect(await collect('news')).toEqual({
      files: [
        'news/2017/PEOPLE.JSON',
        'news/2017/c.MD',
        'news/2017/organizations.yml',
        'news/a.md',
        'news/b.txt',
        'news/people.yaml',
      ],
      problems: [],
    });
  });

  it('leaves hidden files, installed packages and what is about the folder alone', async () => {
    for (const file of ['a.md', '.draft.md', '.git/b.md', 'node_modules/pkg/c.md']) write(`news/${file}`);
    for (const file of ['LICENSE', 'license.md', 'README.txt']) write(`news/${file}`);
    expect((await collect('news')).files).toEqual(['news/a.md']);
  });

  it('takes a README.md along, which may be a piece', async () => {
    write('news/README.md');
    expect((await collect('news')).files).toEqual(['news/README.md']);
  });

  it('hands over whatever is named itself, so that the reader can say what is wrong with it', async () => {
    for (const file of ['notes.yaml', 'photo.jpg', '.hidden.md']) write(file);
    expect(await collect('notes.yaml', 'photo.jpg', '.hidden.md')).toEqual({
      files: ['notes.yaml', 'photo.jpg', '.hidden.md'],
      problems: [],
    });
  });

  it('keeps the bytes as they are', async () => {
    writeFileSync(join(cwd, 'a.txt'), Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x0d, 0x0a]));
    const { files } = await collectFiles(['a.txt'], cwd);
    expect(Array.from(files[0]?.bytes ?? [])).toEqual([0xef, 0xbb, 0xbf, 0xff, 0x0d, 0x0a]);
  });

  it('names files as the user would', async () => {
    write('news/a.md');
    write('desk/c.txt');
    const absolute = join(cwd, 'news');
    const fromDesk = await collectFiles(['../news', './'], join(cwd, 'desk'));
    expect(fromDesk.files.map(({ file }) => file)).toEqual(['../news/a.md', 'c.txt']);
    expect((await collect(absolute)).files).toEqual([join(absolute, 'a.md')]);
    expect((await collect('.')).files).toEqual(['desk/c.txt', 'news/a.md']);
    expect((await collect('./news/../news/a.md')).files).toEqual(['news/a.md']);
  });

  it('reads a file once, however often and under whatever name it is given', async () => {
    write('news/a.md');
    symlinkSync('news', join(cwd, 'latest'));
    const twice = await collect('news/a.md', 'news', 'latest', join(cwd, 'news/a.md'));
    expect(twice).toEqual({ files: ['news/a.md'], problems: [] });
  });
});

describe('links', () => {
  it('are followed within the folder, and when they are named themselves', async () => {
    write('news/archive.d/a.text');
    write('elsewhere/b.md');
    symlinkSync('archive.d/a.text', join(cwd, 'news/a.txt'));
    symlinkSync('elsewhere/b.md', join(cwd, 'b.md'));
    expect(await collect('news', 'b.md')).toEqual({ files: ['news/a.txt', 'b.md'], problems: [] });
  });

  it('do not lead out of the folder, nor in circles', async () => {
    write('news/a.md');
    write('secret/b.md');
    symlinkSync('../secret/b.md', join(cwd, 'news/b.md'));
    symlinkSync('../secret', join(cwd, 'news/more'));
    symlinkSync('.', join(cwd, 'news/again'));
    const { files, problems } = await collect('news');
    expect(files).toEqual(['news/a.md']);
    expect(problems).toMatchObject([{ level: 'warning', file: 'news/b.md', rule: 'link-outside' }]);
  });

  it('that lead nowhere are problems', async () => {
    write('news/a.md');
    symlinkSync('gone.md', join(cwd, 'news/b.md'));
    symlinkSync('c.md', join(cwd, 'news/c.md'));
    const { problems } = await collect('news');
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'news/b.md no-such-file',
      'news/c.md unreadable-file',
    ]);
  });
});

describe('what is refused', () => {
  it('says where it looked for a path that is not there, and goes on', async () => {
    write('a.md');
    const { files, problems } = await collect('missing.md', 'a.md', 'a.md/below');
    expect(files).toEqual(['a.md']);
    expect(problems).toMatchObject([
      { level: 'error', file: 'missing.md', line: 1, column: 1, rule: 'no-such-file' },
      { file: 'a.md/below', rule: 'no-such-file' },
    ]);
    expect(problems[0]?.remedy).toContain(cwd);
  });

  it('says so when a folder has no pieces', async () => {
    write('photos/a.jpg');
    mkdirSync(join(cwd, 'empty'));
    const { files, problems } = await collect('photos', 'empty');
    expect(files).toEqual([]);
    expect(problems).toMatchObject([
      { level: 'error', file: 'photos', rule: 'no-pieces' },
      { level: 'error', file: 'empty', rule: 'no-pieces' },
    ]);
  });

  it('does not call a folder empty whose pieces were read already', async () => {
    write('news/a.md');
    expect((await collect('news/a.md', 'news')).problems).toEqual([]);
  });

  it('refuses what is neither file nor folder', async () => {
    expect((await collect('/dev/null')).problems).toMatchObject([{ file: '/dev/null', rule: 'not-a-file' }]);
  });

  it('accepts a file at the limit and refuses one above it', async () => {
    for (const [file, size] of [
      ['fits.md', limitsOnDisk.fileBytes],
      ['over.md', limitsOnDisk.fileBytes + 1],
      ['huge.txt', 50 * 1024 * 1024],
    ] as const) {
      write(file, '');
      truncateSync(join(cwd, file), size);
    }
    const { files, problems } = await collect('fits.md', 'over.md', 'huge.txt');
    expect(files).toEqual(['fits.md']);
    expect(problems).toMatchObject([
      { file: 'over.md', rule: 'file-too-large' },
      { file: 'huge.txt', rule: 'file-too-large' },
    ]);
    expect(problems[1]?.message).toContain('50 MiB');
    expect(problems[1]?.remedy).toContain('at most 5 MiB');
  });

  it('refuses more bytes or files than one import takes', async () => {
    for (const file of ['a', 'b', 'c']) write(`news/${file}.md`, 'twelve bytes');
    const bytes = await collectFiles(['news'], cwd, { ...limitsOnDisk, totalBytes: 24 });
    expect(bytes.files).toHaveLength(2);
    expect(bytes.problems).toMatchObject([{ file: 'news/c.md', rule: 'bundle-too-large' }]);

    const exactly = await collectFiles(['news'], cwd, { ...limitsOnDisk, files: 3 });
    expect(exactly.problems).toEqual([]);
    for (const paths of [['news'], ['news/a.md', 'news/b.md', 'news/c.md']]) {
      const tooMany = await collectFiles(paths, cwd, { ...limitsOnDisk, files: 2 });
      expect(tooMany.problems).toMatchObject([{ file: paths.at(-1), rule: 'too-many-files' }]);
    }
  });
});
