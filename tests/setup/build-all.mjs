import { buildAll } from '../run/build.mjs';

/** Before tests in a browser: plugin, host application and admin panel must be built. */
export default () => buildAll();
