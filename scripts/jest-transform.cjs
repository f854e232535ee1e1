// Compiles TypeScript for Jest, because ts-jest does not support TypeScript 7. `npm run types` checks the types.
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
