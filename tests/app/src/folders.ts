import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of this application. Strapi reads the configuration as source when it builds the admin and
 * compiled, one folder deeper, when it serves: so the way up is searched, not counted.
 */
export const appFolder = nearestPackage(__dirname);

/** The repository root, which is the plugin's own folder. */
export const pluginFolder = path.resolve(appFolder, '../..');

function nearestPackage(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : nearestPackage(path.dirname(folder));
}
