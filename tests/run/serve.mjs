import { join } from 'node:path';
import { host, hostRequire } from './folders.mjs';
import { insistOnPort } from './port.mjs';

/**
 * Serves the host application as it was built, in production mode, until the process gets SIGINT or SIGTERM.
 * @param {(strapi: object) => Promise<void>} beforeListening runs when everything is loaded
 * @returns where it is served, as a person would type it
 */
export async function serve(beforeListening = async () => {}) {
  process.env.NODE_ENV = 'production';
  process.chdir(host);
  const { createStrapi } = hostRequire('@strapi/strapi');
  const strapi = createStrapi({ appDir: host, distDir: join(host, 'dist') });
  const server = strapi.config.get('server');
  await insistOnPort(server.port, server.host);
  try {
    await strapi.load();
    await beforeListening(strapi);
  } catch (error) {
    strapi.stopWithError(error);
  }
  await strapi.start();
  const isHere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(server.host);
  return `http://${isHere ? 'localhost' : server.host}:${server.port}`;
}
