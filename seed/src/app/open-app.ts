import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { borrowProcess } from './borrow-process';
import { closeApp } from './close-app';
import { compiledApp } from './compiled-app';
import { findApp } from './find-app';
import { guardSignals } from './guard-signals';
import { AppUnavailable, whyNotStarted } from './unavailable';
import type { Core } from '@strapi/strapi';
import type { LinkChecks } from '../../../server/src/links/service';
import type { ImportService } from '../../../server/src/pieces/service';
import type { AppFolder } from './find-app';

/** A Strapi application with the plugin, running without its server. */
export interface NewsroomApp {
  imports: ImportService;
  links: LinkChecks;
  close(): Promise<void>;
}

/** Opens the application that `given` (or else `cwd`) stands for; throws AppUnavailable. */
export type OpenApp = (cwd: string, given?: string) => Promise<NewsroomApp>;

export const openApp: OpenApp = async (cwd, given) => {
  const folder = findApp(cwd, given);
  const strapiPath = resolveStrapi(folder);
  const giveBack = borrowProcess(folder.dir);
  const releaseSignals = guardSignals();
  try {
    const strapi = await boot(folder, strapiPath);
    letOthersIn(strapi);
    return {
      imports: strapi.plugin('newsroom').service('imports'),
      links: strapi.plugin('newsroom').service('links'),
      close: async () => {
        await closeApp(strapi);
        giveBack();
      },
    };
  } catch (error) {
    giveBack();
    throw whyNotStarted(error, folder.name);
  } finally {
    releaseSignals();
  }
};

/**
 * Lets signals and the progress bar come in between two writes. SQLite's driver answers without ever waiting, so an
 * import would go to its end before Ctrl-C is heard.
 */
function letOthersIn(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    await nextTurn();
    return next();
  });
}

/** The Strapi of that application, which may be another version than the one this plugin was built with. */
function resolveStrapi(app: AppFolder): string {
  try {
    return createRequire(join(app.dir, 'package.json')).resolve('@strapi/strapi');
  } catch (error) {
    throw new AppUnavailable(
      app.name,
      'strapi-not-installed',
      `The Strapi application in ${app.name} is not installed: @strapi/strapi is not there.`,
      'Run "npm install" in its folder.',
      { cause: error },
    );
  }
}

async function boot(app: AppFolder, strapiPath: string): Promise<Core.Strapi> {
  const distDir = await compiledApp(app, strapiPath);
  const { createStrapi } = createRequire(strapiPath)(strapiPath) as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir: app.dir, distDir });
  strapi.log.level = 'error';
  // Strapi would end the process here, before anything could be said about it.
  strapi.stopWithError = (error, message) => {
    throw message === undefined ? error : new Error(message, { cause: error });
  };
  try {
    await strapi.load();
    if (strapi.plugin('newsroom') === undefined) throw pluginMissing(app);
    return strapi;
  } catch (error) {
    // What failed half-way may not know how to stop; the reason why it failed is what counts.
    await strapi.destroy().catch(() => undefined);
    throw error;
  }
}

function pluginMissing(app: AppFolder): AppUnavailable {
  return new AppUnavailable(
    app.name,
    'plugin-not-enabled',
    `The Strapi application in ${app.name} runs without the newsroom plugin.`,
    'Install strapi-plugin-newsroom there and enable it in config/plugins: newsroom: { enabled: true }.',
  );
}
