// What a thread does: it runs the script once, and asks the servers in the main thread, waiting for every answer.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Servers } from '../google/services/bridge';
import { Bundle, compileServices, ScriptRun } from './script';
import { errorOf, type FromThread, plainError, type Reply, type ThreadData } from './thread-messages';

const { signal, code, declared, services, servers, call } = workerData as ThreadData;
const port = parentPort as NonNullable<typeof parentPort>;

function tell(message: FromThread): void {
  port.postMessage(message);
}

function ask(server: string, method: string, parameters: unknown[]): unknown {
  Atomics.store(signal, 0, 0);
  tell({ kind: 'ask', server, method, parameters });
  Atomics.wait(signal, 0, 0);
  let received = receiveMessageOnPort(port);
  // On a busy machine the signal may be seen before the answer that was sent ahead of it.
  while (!received) {
    Atomics.wait(signal, 0, 1, 1);
    received = receiveMessageOnPort(port);
  }
  const reply = received.message as Reply;
  if ('error' in reply) throw errorOf(reply.error);
  return reply.value;
}

function remote(server: string): object {
  return new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...parameters: unknown[]) =>
          ask(server, String(method), parameters),
    },
  );
}

try {
  const remotes = Object.fromEntries(servers.map((server) => [server, remote(server)])) as unknown as Servers;
  const run = new ScriptRun(new Bundle(code, declared), compileServices(services), remotes, call);
  tell({ kind: 'done', done: run.run() });
} catch (error) {
  tell({ kind: 'failed', error: plainError(error) });
}
