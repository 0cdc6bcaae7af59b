// Strapi loads plugins from a built file. In tests jest compiles the source on the way, so nothing needs
// building first and coverage counts lines of server/src.
module.exports = require('../../../server/src/index.ts').default;
