import { readFile, rm } from 'node:fs/promises';
import { errors, validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import { isRead } from '../../pieces/kind-of-file';
import { bundleTooLarge, fileTooLarge, limitsOfUpload, tooManyFiles } from '../../pieces/source-limits';
import type { Problem, SourceFile } from '../../pieces/types';
import type { ImportSettings } from '../contracts/imports';
import { path, planQuestion, uploadOrder } from './import-order';

/** What somebody wants planned. */
export interface PlanRequest {
  settings: ImportSettings;
  /** The plan whose files are meant; null when files came along. */
  plan: string | null;
  files: SourceFile[];
  /** What is wrong with the files as they were sent. */
  problems: Problem[];
}

interface Upload {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

const settingsOf = ({
  draft = false,
  overwrite = false,
  decisions: decided = { names: [], affiliations: [] },
}: Partial<z.infer<typeof uploadOrder>>): ImportSettings => ({ draft, overwrite, decisions: decided });

const refuse = (field: string, message: string): errors.ValidationError =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });

const orderIn = (given: unknown): unknown => {
  if (given === undefined) return {};
  try {
    return JSON.parse(String(given));
  } catch {
    throw refuse('order', 'order is no JSON.');
  }
};

const listOf = (given: unknown): Upload[] => (given ? ([given].flat() as Upload[]) : []);

/** Parts come in any order, so with a list of names each is called by its place in it: 0, 1, 2. */
const inOrder = (uploads: Upload[], names: string[]): Upload[] => {
  const byPlace = new Map(uploads.map((one) => [one.originalFilename, one]));
  return names.map((_name, index) => {
    const found = byPlace.get(`${index}`);
    if (!found)
      throw refuse('names', `There is no file called ${index}: files are called by their places in names.`);
    return found;
  });
};

/** Reads what was uploaded, by its size and content; what its sender calls it (its type) counts for nothing. */
const readUploads = async (uploads: Upload[], names: string[], empty: string[]) => {
  const files: SourceFile[] = empty.map((file) => ({ file, bytes: new Uint8Array() }));
  const problems: Problem[] = [];
  let total = 0;
  for (const [index, { filepath, size }] of uploads.entries()) {
    const file = names[index] ?? '';
    if (files.length === limitsOfUpload.files) {
      problems.push(tooManyFiles(file, limitsOfUpload.files));
      break;
    }
    if (size > limitsOfUpload.fileBytes) {
      problems.push(fileTooLarge(file, size, limitsOfUpload));
      continue;
    }
    total += size;
    if (total > limitsOfUpload.totalBytes) {
      problems.push(bundleTooLarge(file, limitsOfUpload));
      break;
    }
    // Of files that no import reads, the name says enough.
    files.push({ file, bytes: isRead(file) ? await readFile(filepath) : new Uint8Array() });
  }
  return { files, problems };
};

const readMultipart = async (ctx: Context): Promise<PlanRequest> => {
  const { files: uploaded, ...others } = (ctx.request as { files?: Record<string, unknown> }).files ?? {};
  // Strapi clears away what came as `files` alone.
  const strays = Object.values(others).flatMap(listOf);
  await Promise.all(strays.map(({ filepath }) => rm(filepath, { force: true })));
  if (strays.length > 0) throw refuse('files', 'Files come in the field files.');
  const { order, ...rest } = (ctx.request.body ?? {}) as Record<string, unknown>;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) throw refuse(stray, 'Beside files there is one field, order.');
  const asked = validateZodSchema(uploadOrder)(orderIn(order));
  const given = listOf(uploaded);
  const names = asked.names ?? given.map(({ originalFilename }) => originalFilename ?? '');
  const all = validateZodSchema(z.array(path))([...names, ...(asked.empty ?? [])]);
  if (names.length !== given.length) {
    throw refuse('names', `There are ${given.length} files and ${names.length} names.`);
  }
  if (all.length === 0) throw refuse('files', 'There is no file.');
  if (new Set(all).size < all.length) throw refuse('names', 'Two files have one name.');
  const uploads = asked.names ? inOrder(given, names) : given;
  return {
    settings: settingsOf(asked),
    plan: null,
    ...(await readUploads(uploads, names, asked.empty ?? [])),
  };
};

const startsLikeMarkdown = (text: string): boolean => /^\uFEFF?---\r?\n/.test(text);

/**
 * Reads what is to be planned: files, a text, or the files of an earlier plan.
 * @throws ValidationError that names the field; files over a limit are problems instead, like others with files
 */
export const readPlanRequest = async (ctx: Context): Promise<PlanRequest> => {
  if (ctx.is('multipart/form-data')) return readMultipart(ctx);
  const asked = validateZodSchema(planQuestion)(ctx.request.body);
  const common = { settings: settingsOf(asked), problems: [] };
  if ('plan' in asked) return { ...common, plan: asked.plan, files: [] };
  const { text, name = startsLikeMarkdown(text) ? 'pasted.md' : 'pasted.txt' } = asked;
  return { ...common, plan: null, files: [{ file: name, bytes: Buffer.from(text) }] };
};
