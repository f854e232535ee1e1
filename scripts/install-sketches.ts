// Draws the two sketches of docs/cai-dat.md: what Google's own screens look like, of which no picture can be taken here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../test/support/e2e/browser';
import { build, dist } from './build';

const style = `
  body { margin: 0 }
  main { padding: 8px; width: 700px; font: 14px/1.45 Arial, sans-serif; color: #202124; background: #fff }
  .row { display: flex; gap: 12px; align-items: stretch }
  .box { border: 1px solid #9aa0a6; border-radius: 6px; padding: 10px 12px; flex: 1; background: #fff }
  .step { font-weight: bold; margin-bottom: 6px }
  .button { display: inline-block; border: 1px solid #1a56b0; color: #1a56b0; border-radius: 4px; padding: 2px 8px; margin: 4px 0 }
  .hint { color: #5f6368; font-size: 13px }
  .file { padding: 2px 8px }
  .on { background: #e8f0fe; border-radius: 3px }
  .arrow { align-self: center; font-size: 20px; color: #5f6368 }`;

/** Draws a sketch into docs/hinh/. */
async function draw(page: Page, name: string, body: string): Promise<void> {
  await page.setContent(`<html lang="vi"><style>${style}</style><main>${body}</main></html>`);
  await page.locator('main').screenshot({ path: join(__dirname, '../docs/hinh', name) });
}

function box(step: string, ...lines: string[]): string {
  return `<div class="box"><div class="step">${step}</div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
}

function button(label: string): string {
  return `<span class="button">${label}</span>`;
}

function files(): string {
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
  const listed = ['appsscript.json', 'Mã.gs', ...pages].map(
    (name) => `<div class="file${name === 'Mã.gs' ? ' on' : ''}">${name}</div>`,
  );
  return `<div class="row">
    <div class="box" style="flex: 0 0 200px"><div class="step">Tệp &nbsp; &nbsp; &nbsp; &nbsp; ${button('+')}</div>${listed.join('')}</div>
    ${box(
      'Mỗi tệp một lần dán',
      '<b>Mã.gs</b> (hoặc Code.gs) có sẵn ← nội dung <b>Code.js</b>',
      `<b>${pages.length} tệp .html</b>: bấm ${button('+')} → ${button('HTML')}, gõ tên không có “.html”`,
      '<b>appsscript.json</b>: chỉ hiện sau khi bật ở ⚙ <b>Cài đặt dự án</b>',
      '<br>Trong từng tệp: <b>Ctrl+A</b>, <b>Ctrl+V</b>, <b>Ctrl+S</b>',
      '<span class="hint">Ctrl+A trước khi dán, để không còn chữ nào của mẫu.</span>',
    )}
  </div>`;
}

const consent = `<div class="row">
    ${box('1. Cần cấp quyền', 'Bảng tính hỏi quyền cho Tổng hợp', button('Xem lại quyền'))}
    <div class="arrow">→</div>
    ${box('2. Chọn tài khoản', '● tài khoản của cơ quan', '<span class="hint">đúng tài khoản đang mở bảng tính</span>')}
  </div><div class="arrow" style="text-align: right; padding-right: 150px">↓</div><div class="row">
    ${box(
      '4. Cho phép',
      '☑ ☑ ☑ ☑ đánh dấu <b>mọi ô</b>',
      button('Tiếp tục'),
      '<span class="hint">rồi bấm lại lệnh lúc đầu</span>',
    )}
    <div class="arrow">←</div>
    ${box(
      '3. Google chưa xác minh ứng dụng này',
      '<u>Nâng cao</u>',
      '↓',
      '<u>Đi tới Tổng hợp (không an toàn)</u>',
      '<span class="hint">có khi không có màn hình này</span>',
    )}
  </div>`;

async function main(): Promise<void> {
  await build();
  const browser = await launch();
  const page = await browser.newPage();
  await draw(page, 'cai-dat-tep.png', files());
  await draw(page, 'cai-dat-dong-y.png', consent);
  await browser.close();
}

main();
