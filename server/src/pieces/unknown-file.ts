import { baseName } from './kind-of-file';
import { type Report, didYouMean, fileStart, quoted } from './problems';

const knownNames = [
  'people.yaml',
  'people.yml',
  'people.json',
  'organizations.yaml',
  'organizations.yml',
  'organizations.json',
];
const remedy =
  'Directory files are people.yaml and organizations.yaml (or .yml, .json); pieces are *.md and *.txt.';

/** Says that nothing reads the file: an error for data files, which are mostly misnamed, a warning for others. */
export const reportUnknownFile = (report: Report): void => {
  const name = baseName(report.file);
  const message = `The import does not know files named ${quoted(name)}.${didYouMean(name, knownNames)}`;
  const isData = /\.(ya?ml|json)$/i.test(name);
  report[isData ? 'error' : 'warning']('unknown-file', fileStart, message, remedy);
};
