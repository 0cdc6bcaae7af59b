import type { Core } from '@strapi/strapi';
import { secret } from '../src/secrets';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: secret('APP_KEYS').split(',') },
  dirs: { public: env('PUBLIC_FOLDER', './public') },
  openapi: {
    // A cached description would lag behind the code while it is being worked on.
    'content-api': { access: 'public', cache: { enabled: env('NODE_ENV') === 'production' } },
  },
  mcp: { enabled: env.bool('MCP', false) },
  logger: {
    config: { level: env('LOG_LEVEL', 'http') },
    updates: { enabled: false },
    startup: { enabled: env.bool('STARTUP_MESSAGE', true) },
  },
});
