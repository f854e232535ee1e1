// `npm start`: the add-on as a page on this machine.
import { join } from 'node:path';
import { build } from '../../scripts/build';
import { reasonOf } from '../../src/core/text/reason';
import { UsageError } from '../cli/usage-error';
import { takeFile } from './lock-file';
import { openPage } from './open-page';
import { refuseOther } from './state';

/** Default file that keeps the workbook. */
const STATE = join(__dirname, '..', '..', 'out', 'trang-thu.json');

/** Serves the page until the process gets a signal to end. */
async function main(stateFile = STATE): Promise<void> {
  refuseOther(stateFile);
  const release = takeFile(stateFile);
  try {
    await build();
    const page = await openPage(stateFile);
    console.log(`Mở trong trình duyệt: ${page.url}\nBấm Ctrl+C để dừng.`);
    await new Promise((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
    });
    await page.close();
  } finally {
    release();
  }
}

main(process.argv[2]).catch((error) => {
  if (error instanceof UsageError) console.error(error.message);
  else console.error(`Trang thử gặp lỗi: ${reasonOf(error)}`, error);
  process.exitCode = 1;
});
