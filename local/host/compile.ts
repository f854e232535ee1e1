// Compiles the TypeScript that runs in the script's context, or in a thread of its own.
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const sources = new Map<string, string>();

function bundled(file: string, options: BuildOptions): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, file)],
    bundle: true,
    write: false,
    target: 'node20',
    logLevel: 'warning',
    ...options,
  });
  const source = outputFiles?.[0]?.text ?? '';
  sources.set(file, source);
  return source;
}

/** Returns an expression whose value, in a bare context, is the function `start` of services/index.ts. */
export function servicesSource(): string {
  const services = bundled('../google/services/index.ts', { format: 'iife', globalName: 'services' });
  return `(bridge) => { ${services}; return services.start(bridge); }`;
}

/** Returns the program of a thread: thread-worker.ts. */
export function workerSource(): string {
  return bundled('thread-worker.ts', { format: 'cjs', platform: 'node' });
}
