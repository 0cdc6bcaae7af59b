import { MAX_FILE_BYTES, decodeText } from '../../../server/src/pieces/decode';
import { reportOn } from '../../../server/src/pieces/problems';
import { briefly, sourceFile } from './bundle-of';

const decode = (content: string | number[] | Uint8Array) => {
  const report = reportOn('a.txt');
  const source =
    content instanceof Uint8Array ? { file: 'a.txt', bytes: content } : sourceFile('a.txt', content);
  const text = decodeText(source, report);
  return { text, problems: report.problems.map(briefly), first: report.problems[0] };
};

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('decoding a file', () => {
  it('takes UTF-8 in any script', () => {
    expect(decode('Zoë 郭声琨 👩‍🚀\n')).toMatchObject({ text: 'Zoë 郭声琨 👩‍🚀\n', problems: [] });
  });

  it('removes a byte order mark and makes all line ends LF', () => {
    expect(decode([0xef, 0xbb, 0xbf, ...bytesOf('one\r\ntwo\rthree\n')])).toMatchObject({
      text: 'one\ntwo\nthree\n',
      problems: [],
    });
  });

  it('says where the first byte stands that is not UTF-8', () => {
    const { text, problems, first } = decode([...bytesOf('caf\u00e9\r\nna'), 0xef, ...bytesOf('ve\n')]);
    expect(text).toBeNull();
    expect(problems).toEqual(['a.txt:2:3 error not-utf-8']);
    expect(first?.remedy).toBe('Save the file again as UTF-8.');
  });

  it('counts columns after a byte order mark', () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x61, 0xff]).problems).toEqual(['a.txt:1:2 error not-utf-8']);
  });

  it('sees a character that is cut off by the end of the file', () => {
    expect(decode([...bytesOf('ab\nc'), 0xe9, 0x83]).problems).toEqual(['a.txt:2:2 error not-utf-8']);
  });

  it('refuses UTF-16 by name', () => {
    expect(decode([0xff, 0xfe, 0x61, 0x00]).first).toMatchObject({
      rule: 'not-utf-8',
      message: 'The file is encoded in UTF-16.',
    });
    expect(decode([0xfe, 0xff, 0x00, 0x61]).problems).toEqual(['a.txt:1:1 error not-utf-8']);
  });

  it('refuses binary files at their first NUL byte', () => {
    expect(decode([...bytesOf('ab\nc'), 0, 1, 2]).problems).toEqual(['a.txt:2:2 error binary-file']);
    expect(decode([0x89, 0x50, 0x4e, 0x47, 0]).problems).toEqual(['a.txt:1:1 error binary-file']);
  });

  it.each([
    ['no bytes', []],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf]],
    ['blank lines', bytesOf(' \n\t\r\n')],
  ])('calls a file empty that has %s', (_what, bytes) => {
    expect(decode(bytes).problems).toEqual(['a.txt:1:1 error empty-file']);
  });

  it('refuses control characters, with their name', () => {
    const { problems, first } = decode('one\nt\u001bwo');
    expect(problems).toEqual(['a.txt:2:2 error control-character']);
    expect(first?.message).toContain('U+001B');
  });

  it('refuses files over 5 MiB and takes those of exactly 5 MiB', () => {
    const large = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61);
    const { problems, first } = decode(large);
    expect(problems).toEqual(['a.txt:1:1 error file-too-large']);
    expect(first?.remedy).toContain('5 MiB');
    expect(decode(large.subarray(1)).problems).toEqual([]);
  });
});
