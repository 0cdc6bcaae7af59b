// Styles mean nothing without a browser that draws.
module.exports = {};
