/**
 * What editor, file and import do to one person, in memory. The rules are those of "Importing again" in seed/README.md,
 * told from there and not from the code that merges.
 */
export type Field = 'summary' | 'prefix' | 'biography';
export type Kind = 'full' | 'former';
/** Kinds of aliases by name, in the order of the list. */
export type Aliases = Record<string, Kind>;
export type Values = Record<Field, string | null> & { aliases: Aliases };

/** A key that the file does not have is absent; it never speaks of the biography. */
export interface PersonFile {
  summary?: string | null;
  prefix?: string | null;
  aliases?: Aliases;
}

export type Step =
  | { editor: 'sets'; field: Field; value: string | null; publishes: boolean }
  | { editor: 'writes alias'; name: string; kind: Kind; publishes: boolean }
  | { editor: 'removes alias'; name: string; publishes: boolean }
  | { editor: 'unpublishes' }
  | { file: 'sets'; field: 'summary' | 'prefix'; value: string | null }
  | { file: 'leaves out'; key: 'summary' | 'prefix' | 'aliases' }
  | { file: 'writes alias'; name: string; kind: Kind }
  | { file: 'removes alias'; name: string }
  | { import: 'usual' | 'overwrite' };

/** What the last import wrote, or found to be the same on both sides. */
interface Written {
  summary?: string | null;
  prefix?: string | null;
  aliases: Record<string, Kind | undefined>;
}

export interface State {
  file: PersonFile;
  draft: Values;
  published: Values | null;
  /** An editor has saved the draft since it was last published. */
  pending: boolean;
  written: Written;
}

const nobody: Values = { summary: null, prefix: null, biography: null, aliases: {} };

/** @returns the state after the first import of a file, which creates and publishes the person */
export function created(file: PersonFile): State {
  const values = { ...nobody, ...file };
  const written = { summary: file.summary, prefix: file.prefix, aliases: file.aliases ?? {} };
  return { file, draft: values, published: values, pending: false, written };
}

const without = (aliases: Aliases, name: string): Aliases =>
  Object.fromEntries(Object.entries(aliases).filter(([other]) => other !== name));

const edited = (state: State, change: Partial<Values>, publishes: boolean): State => {
  const draft = { ...state.draft, ...change };
  return { ...state, draft, published: publishes ? draft : state.published, pending: !publishes };
};

/** @returns the state after a step, and the fields of which an import says that both sides changed them */
export function after(state: State, step: Step): { state: State; conflicts: string[] } {
  if ('import' in step) return imported(state, step.import === 'overwrite');
  return {
    state: 'editor' in step ? afterEditor(state, step) : { ...state, file: afterFile(state.file, step) },
    conflicts: [],
  };
}

function afterEditor(state: State, step: Extract<Step, { editor: string }>): State {
  const { aliases } = state.draft;
  switch (step.editor) {
    case 'sets':
      return edited(state, { [step.field]: step.value }, step.publishes);
    case 'writes alias':
      return edited(state, { aliases: { ...aliases, [step.name]: step.kind } }, step.publishes);
    case 'removes alias':
      return edited(state, { aliases: without(aliases, step.name) }, step.publishes);
    case 'unpublishes':
      return { ...state, published: null };
  }
}

function afterFile(file: PersonFile, step: Extract<Step, { file: string }>): PersonFile {
  switch (step.file) {
    case 'sets':
      return { ...file, [step.field]: step.value };
    case 'leaves out':
      return { ...file, [step.key]: undefined };
    case 'writes alias':
      return { ...file, aliases: { ...file.aliases, [step.name]: step.kind } };
    case 'removes alias':
      return { ...file, aliases: without(file.aliases ?? {}, step.name) };
  }
}

/** The table of the README for one value: what stays, what is remembered as written, whether there is a conflict. */
function settle<Value extends string | null>(
  written: Value | undefined,
  editors: Value,
  files: Value,
  overwrite: boolean,
): { value: Value; written: Value | undefined; conflict: boolean } {
  // What no import has written yet, only an editor can have filled, and the file says it for the first time.
  const editorChanged = written === undefined ? editors !== null : editors !== written;
  const fileChanged = written === undefined || files !== written;
  if (editors === files || overwrite || !editorChanged)
    return { value: files, written: files, conflict: false };
  return { value: editors, written, conflict: fileChanged };
}

function settleAliases({ draft, written }: State, files: Aliases, overwrite: boolean) {
  const aliases: Aliases = {};
  const remembered: Written['aliases'] = {};
  let conflict = false;
  for (const name of new Set([...Object.keys(draft.aliases), ...Object.keys(files)])) {
    const [editors, inFile, known] = [draft.aliases[name], files[name], name in written.aliases];
    if (editors && inFile) {
      const settled = settle(written.aliases[name], editors, inFile, overwrite);
      aliases[name] = settled.value;
      remembered[name] = settled.written;
      conflict ||= settled.conflict;
    } else if (inFile) {
      // New in the file; or an editor removed it, and it does not come back.
      if (!known || overwrite) aliases[name] = inFile;
      remembered[name] = inFile;
    } else if (editors) {
      // The file dropped it; what an editor added or touched stays.
      const untouched = known && written.aliases[name] === editors;
      if (!untouched) aliases[name] = editors;
    }
  }
  return { aliases, remembered, conflict };
}

function imported(state: State, overwrite: boolean): { state: State; conflicts: string[] } {
  const { file, draft, published, pending } = state;
  const next = { ...draft };
  const written = { ...state.written };
  const conflicts: string[] = [];
  for (const field of ['summary', 'prefix'] as const) {
    const files = file[field];
    if (files === undefined) continue;
    const settled = settle(written[field], draft[field], files, overwrite);
    next[field] = settled.value;
    written[field] = settled.written;
    if (settled.conflict) conflicts.push(field);
  }
  if (file.aliases) {
    const settled = settleAliases(state, file.aliases, overwrite);
    next.aliases = settled.aliases;
    written.aliases = settled.remembered;
    if (settled.conflict) conflicts.push('aliases');
  }
  const isPublic = published !== null && !pending;
  return {
    state: { file, draft: next, published: isPublic ? next : published, pending, written },
    conflicts,
  };
}
