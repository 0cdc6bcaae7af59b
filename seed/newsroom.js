#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const build = join(__dirname, '..', 'dist', 'seed', 'index.js');

/** Leaves as soon as everything printed has reached its reader, whatever timers the application left behind. */
function leave(exitCode) {
  process.stdout.write('', () => process.exit(exitCode));
}

if (!existsSync(build)) {
  process.stderr.write('newsroom: the plugin is not built yet. Run "npm run build" in its folder first.\n');
  process.exit(1);
}

// `newsroom ... | head` closes the pipe early; that is no reason to stop an import half-way.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

require(build)
  .main(process.argv.slice(2))
  .then(leave, (error) => {
    process.stderr.write(`newsroom: ${error.stack}\n`);
    leave(1);
  });
