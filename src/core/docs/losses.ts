// What Google's conversion of a document lost: found by comparing outlines, mended by requests to the Docs API.
import { linesOf, type Outline, type Section, type Side, sides, tablesOf } from './outline';
import { marginKey } from './read';

/** What a conversion may lose. */
export type Loss = keyof typeof remedies;

/** How a person mends each loss in Google Docs. */
export const remedies = {
  headerRow: 'hàng tiêu đề của bảng không lặp lại: nhấp chuột phải vào hàng đầu → Ghim hàng tiêu đề',
  wholeRows: 'hàng ngắn bị ngắt giữa hai trang: Thuộc tính bảng → Hàng, bỏ “Cho phép hàng tràn sang trang”',
  ownFirst: 'trang đầu có số trang: nhấp đúp lề trên, đánh dấu “Trang đầu tiên khác”',
  firstNumber: 'số trang phụ lục không bắt đầu từ 1: Chèn → Số trang → Tùy chọn khác',
  margins: 'lề trang khác: Tệp → Thiết lập trang, nhập lại lề',
  pageNumber: 'mất số trang: Chèn → Số trang, chọn kiểu ở đầu trang, từ trang thứ hai',
  pages: 'phụ lục không bắt đầu ở trang mới: Chèn → Ngắt → Ngắt phần (trang tiếp theo)',
  table: 'bảng thiếu hoặc thừa hàng: đối chiếu với tab Phụ lục',
  text: 'chữ khác với tab Phụ lục: đối chiếu trước khi gửi',
};

/** A request of the Docs API. */
export type Request = Record<string, unknown>;

/** What was lost, and the requests that mend as much of it as the Docs API can. */
export interface Losses {
  lost: Loss[];
  requests: Request[];
}

/** Google counts in pixels of three quarters of a point. */
const TOLERANCE_PT = 1;

/** Compares what was sent with what Google made of it. */
export function lossesOf(sent: Outline, made: Outline): Losses {
  const lost = new Set<Loss>();
  const requests: Request[] = [];
  const mend = (loss: Loss, request: Request) => {
    lost.add(loss);
    requests.push(request);
  };
  if (sent.sections.length !== made.sections.length) lost.add('pages');
  else {
    sent.sections.forEach((wanted, i) => {
      const section = made.sections[i];
      if (section) compareSetUp(wanted, section, i, lost, mend);
    });
  }
  const tables = tablesOf(made.sections);
  tablesOf(sent.sections).forEach(({ rows }, i) => {
    const table = tables[i];
    if (table?.rows.length !== rows.length) {
      lost.add('table');
      return;
    }
    const tableStartLocation = { index: table.start };
    const unlike = (mark: 'isHeader' | 'isWhole') =>
      rows.flatMap((row, at) => (row[mark] && !table.rows[at]?.[mark] ? [at] : []));
    if (unlike('isHeader').length > 0) {
      mend('headerRow', { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } });
    }
    const rowIndices = unlike('isWhole');
    if (rowIndices.length > 0) mend('wholeRows', rowsWhole(table.start, rowIndices, true));
  });
  const [before, after] = [sent, made].map(({ sections }) => linesOf(sections).map(({ text }) => text));
  if (before?.join('\n') !== after?.join('\n')) lost.add('text');
  return { lost: [...lost], requests };
}

/** Returns the request that keeps rows whole on their page, or lets them go on to the next. */
export function rowsWhole(index: number, rowIndices: number[], preventOverflow: boolean): Request {
  return {
    updateTableRowStyle: {
      tableStartLocation: { index },
      rowIndices,
      tableRowStyle: { preventOverflow },
      fields: 'preventOverflow',
    },
  };
}

function compareSetUp(
  { setUp: wanted }: Section,
  { setUp, blocks }: Section,
  place: number,
  lost: Set<Loss>,
  mend: (loss: Loss, request: Request) => void,
): void {
  const index = blocks[0]?.start ?? 0;
  const range = { startIndex: index, endIndex: index + 1 };
  const style = (loss: Loss, sectionStyle: Record<string, unknown>) =>
    mend(loss, {
      updateSectionStyle: { range, sectionStyle, fields: Object.keys(sectionStyle).join() },
    });
  if (!setUp.isNumbered) lost.add('pageNumber');
  if (setUp.hasOwnFirst !== wanted.hasOwnFirst) {
    style('ownFirst', { useFirstPageHeaderFooter: wanted.hasOwnFirst });
  }
  // The first pages of a document begin with 1 by themselves.
  const { firstNumber } = wanted;
  if (firstNumber && (setUp.firstNumber ?? (place === 0 ? 1 : 0)) !== firstNumber) {
    style('firstNumber', { pageNumberStart: firstNumber });
  }
  const isOff = (side: Side) => {
    const { [side]: margin = wanted.marginsPt[side] ?? 0 } = setUp.marginsPt;
    return Math.abs(margin - (wanted.marginsPt[side] ?? 0)) > TOLERANCE_PT;
  };
  const off = sides.filter(isOff);
  if (off.length > 0) {
    const size = (side: Side) => [marginKey(side), { magnitude: wanted.marginsPt[side], unit: 'PT' }];
    style('margins', Object.fromEntries(off.map(size)));
  }
}
