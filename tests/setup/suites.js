const database = process.env.TEST_DATABASE ?? 'sqlite';

/** Suites that take minutes, or put other modules in the place of ours: each has a process of its own; the slowest first. */
const runsAlone = [
  'publish-order.test',
  'publish-order-mutations',
  'leaks.test',
  'two-nodes',
  'cli.test',
  'fuzz.test',
];

/**
 * Suites that are left out on this run's database. What tests the tests and not the plugin says the same on all of them;
 * SQLite has one connection, and nothing happens at once there.
 */
const left = database === 'sqlite' ? ['merge-races', 'merge-beside-writers'] : ['publish-order-mutations'];

module.exports = { left, runsAlone };
