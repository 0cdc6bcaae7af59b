const { default: Sequencer } = require('@jest/test-sequencer');
const { runsAlone } = require('./suites.js');

const place = ({ path }) => {
  const at = runsAlone.findIndex((name) => path.includes(name));
  return at === -1 ? runsAlone.length : at;
};

/** The slowest suites start first, so that no worker is left alone with one at the end. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
