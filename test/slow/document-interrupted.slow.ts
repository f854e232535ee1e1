// The Doc of a run that fails, or that Google ends, at any call after the Doc is made.

import type { Host } from '../../local/host/host';
import type { Outcome } from '../../src/contract/outcome';
import { valueOfRun } from '../support/answers';
import { type Interruption, runInterrupted } from '../support/interruption';
import { COORDINATOR, clickProduce, workbookOf } from '../support/workbook';

const host = workbookOf([['Tổ chức hội nghị quý I.'], ['Ra mắt mô hình mới.']]);

describe('once the Doc is made', () => {
  const produce = (interruption: Interruption) => {
    const fresh = host.copy();
    const { run, failed } = runInterrupted(fresh, interruption, 'produceAnnex', [false, 'run-1'], {
      as: COORDINATOR,
    });
    return { fresh, run, failed };
  };
  const isMade = (fresh: Host) => fresh.drive.files.size > 0;

  test('its link is told, whatever fails after that', () => {
    const failures: string[] = [];
    for (let at = 0; at < 500; at++) {
      const { fresh, run, failed = '' } = produce({ at, message: 'Service error: Spreadsheets' });
      if (failed === '') break;
      if (!isMade(fresh)) continue;
      failures.push(failed);
      const outcome = run && valueOfRun<Outcome>(run);
      expect([failed, outcome?.status, outcome?.document?.id]).toEqual([failed, 'done', 'file-1']);
    }
    expect(failures).toEqual(expect.arrayContaining(['SpreadsheetApp.flush', 'Lock.releaseLock']));
  });

  test('the next click updates that one, wherever Google ends the run', () => {
    const ends: string[] = [];
    for (let at = 0; at < 500; at++) {
      const end = { at, message: 'Exceeded maximum execution time', isEnd: true };
      const { fresh, failed = '' } = produce(end);
      if (failed === '') break;
      if (!isMade(fresh)) continue;
      ends.push(failed);
      expect([failed, clickProduce(fresh)]).toMatchObject([failed, { status: 'done', dialogs: [] }]);
      expect(fresh.drive.files.size).toBe(1);
    }
    expect(ends).toContain('Properties.setProperty');
  });
});
