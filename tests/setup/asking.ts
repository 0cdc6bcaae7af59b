import path from 'node:path';
import { type BootOptions, type TestApp, bootApp } from './boot';

/** Boots the host application with routes that answer with validators: `/api/asking/names` and `/api/asking/nothing`. */
export const bootAsking = (options: BootOptions = {}): Promise<TestApp> =>
  bootApp({
    ...options,
    env: {
      NEWSROOM_EXTRA_PLUGINS: JSON.stringify({
        asking: { enabled: true, resolve: path.join(__dirname, 'asking-plugin') },
      }),
    },
  });
