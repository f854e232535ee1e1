// Compiles TypeScript for jest: ts-jest does not accept TypeScript 7, and types are checked by `npm run types`.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, filename) {
    return transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: filename,
    });
  },
};
