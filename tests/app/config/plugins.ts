import type { Core } from '@strapi/strapi';
import { pluginFolder } from '../src/folders';
import { secret } from '../src/secrets';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: { jwtSecret: secret('JWT_SECRET') },
  },
  graphql: {
    config: { depthLimit: 10, defaultLimit: 25, maxLimit: 100, landingPage: false },
  },
  newsroom: {
    enabled: env.bool('NEWSROOM_ENABLED', true),
    // An absolute path: Strapi looks a relative one up among its own modules first.
    resolve: env('NEWSROOM_PLUGIN', pluginFolder),
    config: { publicRead: true, ...env.json('NEWSROOM_OPTIONS', {}) },
  },
  // Further plugins, as this file would list them: the benchmark sets stock Strapi beside ours.
  ...env.json('NEWSROOM_EXTRA_PLUGINS', {}),
});
