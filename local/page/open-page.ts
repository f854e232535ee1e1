// Assembles the page: the kept workbook, the office that serves it, and the HTTP server.
import { reasonOf } from '../../src/core/text/reason';
import { COORDINATOR, exampleInput, typeDemo } from '../cli/demo';
import { openWorkbook } from '../cli/open-workbook';
import { mayOpen } from '../google/drive/permissions';
import { Host } from '../host/host';
import { quotingNotice, writeXlsx } from '../xlsx';
import { Office, Refusal } from './office';
import { type Serving, serve } from './server';
import { loadState, restore, saveState, stateOf } from './state';

/** Time in ms between an edit and the writing of the file. Edits come in bursts. */
const SAVE_AFTER_MS = 300;

/**
 * Serves the workbook kept in `stateFile`, or an empty one, and writes every change back into the file.
 *
 * @example
 * const page = await openPage('out/trang-thu.json');
 * page.url; // 'http://127.0.0.1:…/?t=…'
 */
export async function openPage(stateFile: string): Promise<Serving> {
  const { state, problem = '' } = loadState(stateFile);
  if (problem) console.error(problem);
  const first = newHost();
  if (state) restore(first, state);
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    timer = undefined;
    saveState(stateFile, stateOf(office.host));
    office.tellSaving('saved');
  };
  const saveLater = (): void => {
    if (!timer) office.tellSaving('saving');
    timer ??= setTimeout(() => {
      try {
        save();
      } catch (error) {
        office.tellSaving('failed');
        office.warn(
          `Không lưu được vào tệp ${stateFile}: ${reasonOf(error)}. Hãy tải bảng tính về trước khi dừng.`,
        );
      }
    }, SAVE_AFTER_MS);
  };
  const office: Office = new Office(
    first,
    (example) => (example ? exampleHost() : newHost()),
    saveLater,
    problem,
  );
  const serving = await serve({
    office,
    open: (bytes, mayReplace) =>
      office.replace(mayReplace, async () => {
        const host = newHost();
        try {
          host.book = await openWorkbook(bytes);
        } catch (error) {
          throw new Refusal((error as Error).message);
        }
        return host;
      }),
    workbook: async () => {
      const { book } = office.host;
      return { notice: quotingNotice(book), bytes: await writeXlsx(book) };
    },
    document: (id, as) => documentFor(office.host, id, as),
  });
  const close = async (): Promise<void> => {
    await serving.close();
    await office.host.stop();
    clearTimeout(timer);
    save();
  };
  return { url: serving.url, close };
}

function newHost(): Host {
  const host = new Host({ owner: COORDINATOR });
  host.throwTriggerErrors = false;
  return host;
}

function exampleHost(): Host {
  const host = newHost();
  typeDemo(host, exampleInput());
  return host;
}

function documentFor({ drive }: Host, id: string, as: string): { name: string; bytes: Uint8Array } {
  const file = drive.files.get(id);
  if (!file?.bytes) throw new Refusal('Không có văn bản này.');
  if (!mayOpen(file, as)) {
    throw new Refusal(`Văn bản này của ${file.owner}, chưa chia sẻ với bạn: nhờ ${file.owner} chia sẻ.`);
  }
  return { name: file.name, bytes: file.bytes };
}
