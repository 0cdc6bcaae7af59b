import { buildPlugin, compileHost } from '../run/build.mjs';

/**
 * Before API tests: the host application must be compiled, and the plugin built for those who run its command line
 * as users do. (Where a test boots the application itself, jest compiles the plugin on the way.)
 */
export default async () => {
  await buildPlugin();
  await compileHost();
};
