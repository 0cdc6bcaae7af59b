import { existsSync } from 'node:fs';
import { served } from './build.mjs';
import { giveUp } from './command.mjs';
import { serve } from './serve.mjs';

if (!served.every((path) => existsSync(path))) giveUp('Nothing to serve yet: run "npm run build" first.');
process.env.STARTUP_MESSAGE ??= 'false';
const address = await serve();
process.stdout.write(`Newsroom is served at ${address} (admin: ${address}/admin). Stop with Ctrl-C.\n`);
