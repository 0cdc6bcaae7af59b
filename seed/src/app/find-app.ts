import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { property } from '../errors';
import { AppUnavailable } from './unavailable';

/** Where an application is, and how the user would write that. */
export interface AppFolder {
  dir: string;
  name: string;
}

/**
 * The Strapi application to work on: the given folder, or the nearest one at or above `cwd` whose package.json
 * depends on @strapi/strapi.
 * @throws AppUnavailable when there is none
 */
export function findApp(cwd: string, given?: string): AppFolder {
  if (given !== undefined) {
    const dir = resolve(cwd, given);
    if (isStrapiApp(dir)) return { dir, name: given };
    const lack = existsSync(join(dir, 'package.json'))
      ? 'its package.json does not have @strapi/strapi in its dependencies'
      : 'it has no package.json';
    throw new AppUnavailable(
      given,
      'no-strapi-app',
      `${given} is not a Strapi application: ${lack}.`,
      'Give --app the folder of your Strapi application.',
    );
  }
  for (let dir = cwd; ; dir = dirname(dir)) {
    if (isStrapiApp(dir)) return { dir, name: relative(cwd, dir) || '.' };
    if (dir === dirname(dir)) break;
  }
  throw new AppUnavailable(
    '.',
    'no-strapi-app',
    'There is no Strapi application in this folder or above it.',
    'Go to the folder of your Strapi application, or name it with --app.',
  );
}

function isStrapiApp(dir: string): boolean {
  const path = join(dir, 'package.json');
  if (!existsSync(path)) return false;
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return property(property(parsed, 'dependencies'), '@strapi/strapi') !== undefined;
  } catch {
    return false;
  }
}
