const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take minutes: they start first, so that no worker is left alone with one at the end. */
const slow = [
  'publish-order.test',
  'publish-order-mutations',
  'leaks.test',
  'two-nodes',
  'cli.test',
  'fuzz.test',
];

const place = ({ path }) => {
  const at = slow.findIndex((name) => path.includes(name));
  return at === -1 ? slow.length : at;
};

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
