import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { root } from '../run/folders.mjs';

const require = createRequire(import.meta.url);

/** The plugin's build exports Strapi's view of it only; pure parts are compiled from source on the way, as jest does. */
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    swcrc: false,
  });
  module._compile(code, filename);
};

/** @returns what a module of `server/src` exports, such as `directory/index.ts` */
export const source = (path) => require(join(root, 'server/src', path));
