import { compileHost } from '../run/build.mjs';

/** Before API tests: the host application must be compiled; the plugin itself is compiled by jest on the way. */
export default () => compileHost();
