// Translates TypeScript for jest, file by file, without looking at types: `npm run types` does that (docs/decisions/0004-toolchain.md).
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const self = readFileSync(__filename, 'utf8');

module.exports = {
  process: (text, file) =>
    transformSync(text, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'es2022',
      platform: 'node',
      // Inside jest there is no import(): it becomes require.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcemap: 'external',
      sourcefile: file,
    }),
  getCacheKey: (text, file, { configString }) =>
    [self, version, configString, file, text].reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex'),
};
