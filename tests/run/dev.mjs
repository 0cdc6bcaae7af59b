import { spawn } from 'node:child_process';
import { statSync, watchFile } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundles } from './build.mjs';
import { ended } from './command.mjs';
import { binary, host, root } from './folders.mjs';
import { insistOnPort } from './port.mjs';

const { PORT = '1337', HOST = '127.0.0.1' } = process.env;
const running = new Set();
let stopping = false;

/** Starts a program out of reach of the terminal's Ctrl-C: `stopAll` ends it, and it ends its own children. */
function start(args, cwd) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  return ended(child).then((code) => {
    running.delete(child);
    if (!stopping) process.exitCode = code;
    stopAll();
  });
}

function stopAll() {
  stopping = true;
  for (const child of running) child.kill('SIGTERM');
}

function writtenSince(moment) {
  return bundles.every((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= moment);
}

await insistOnPort(Number(PORT), HOST);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll);

const began = Date.now();
const plugin = start([binary('@strapi/sdk-plugin', 'strapi-plugin'), 'watch'], root);
while (!stopping && !writtenSince(began)) await pause(200);

if (!stopping) {
  const site = start([binary('@strapi/strapi', 'strapi'), 'develop', '--no-install-deps'], host);
  // Strapi watches the host application only: a touched file there makes it load the plugin anew.
  const [server] = bundles;
  watchFile(server, { interval: 500 }, ({ mtimeMs }, before) => {
    if (mtimeMs > before.mtimeMs) void utimes(join(host, 'src/index.ts'), new Date(), new Date());
  }).unref();
  await site;
}
await plugin;
