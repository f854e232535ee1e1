// Does what people do in the grid, by mouse and keyboard.
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Returns the cell of an A1 name such as `B5` in the open tab. */
export function cell(page: Page, a1: string): Locator {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return page.locator(`td[data-row="${row}"][data-column="${column}"]`);
}

/** Opens a tab and waits until its cells are there. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('grid', { name, exact: true }).waitFor();
}

/** Selects a cell, types into it and presses Enter. */
export async function type(page: Page, a1: string, text: string): Promise<void> {
  await cell(page, a1).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Chooses an item of a menu. */
export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click();
}

/** Returns the add-on's sidebar. */
export function sidebar(page: Page): FrameLocator {
  return page.frameLocator('#sidebar iframe');
}

/** Accepts the first proposal of each error in the sidebar, until none is listed. */
export async function acceptErrors(page: Page): Promise<void> {
  const errors = sidebar(page).getByRole('region', { name: 'Lỗi cần sửa' });
  const rows = errors.locator('.row');
  const fix = errors.getByRole('button', { name: /^Sửa thành/ });
  await rows.first().waitFor();
  for (let count = await rows.count(); count > 0; count = await rows.count()) {
    await rows.first().click();
    await fix.first().click();
    await rows.nth(count - 1).waitFor({ state: 'detached' });
  }
}

/** Opens the example of 15 units from the welcome dialog. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ví dụ: 15 đơn vị' }).click();
  await page.getByRole('tab', { name: 'Mèo Vạc', exact: true }).waitFor();
  await page.getByRole('grid').waitFor();
}

/**
 * Waits up to 30 s until an element contains a text; for an empty text, until the element is empty. Fails the test
 * after that.
 */
export async function expectText(where: Locator, text: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  let found = '';
  while (Date.now() < deadline) {
    found = (await where.textContent()) ?? '';
    if (text === '' ? found === '' : found.includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(found).toContain(text === '' ? '(blank)' : text);
}
