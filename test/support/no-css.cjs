// Stands for a stylesheet that a screen's module imports: jest has no use for it.
module.exports = {};
