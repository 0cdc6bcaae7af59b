import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppUnavailable } from './unavailable';
import type { AppFolder } from './find-app';

/** The part of @strapi/typescript-utils that is used; it comes with the application's Strapi. */
interface TypeScriptTools {
  resolveOutDir(appDir: string): Promise<string | undefined>;
  compile(appDir: string): Promise<void>;
}

const sourceFolders = ['config', 'src'];

/**
 * The folder with the JavaScript of an application: the application itself, or what its TypeScript compiles to,
 * compiled now if a source is newer. (Strapi's own `compileStrapi` always compiles, and ends the process when it cannot.)
 * @throws AppUnavailable when the sources do not compile; the compiler's messages are on stderr then
 */
export async function compiledApp(app: AppFolder, strapiPath: string): Promise<string> {
  const tsconfig = join(app.dir, 'tsconfig.json');
  if (!existsSync(tsconfig)) return app.dir;
  const tools = createRequire(strapiPath)('@strapi/typescript-utils') as TypeScriptTools;
  const outDir = (await tools.resolveOutDir(app.dir)) ?? app.dir;
  const written = Math.max(
    statSync(tsconfig).mtimeMs,
    ...sourceFolders.map((name) => newest(join(app.dir, name))),
  );
  const compiled = Math.max(...sourceFolders.map((name) => newest(join(outDir, name))));
  if (existsSync(join(outDir, 'config')) && compiled >= written) return outDir;
  try {
    await tools.compile(app.dir);
  } catch (error) {
    throw new AppUnavailable(
      app.name,
      'app-does-not-compile',
      `The TypeScript of the Strapi application in ${app.name} does not compile.`,
      'Mend the errors above; "npx strapi build" in its folder shows them too.',
      { cause: error },
    );
  }
  return outDir;
}

/** When the newest file below a folder was written, in ms; 0 if there is none. The admin is no part of the server. */
function newest(folder: string): number {
  if (!existsSync(folder)) return 0;
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'admin' || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}
