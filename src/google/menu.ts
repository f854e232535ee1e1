// The menu "Tổng hợp".

/** Adds the menu; it reads nothing, so it works before the person has granted anything. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Tổng hợp')
    .addItem('Tổng hợp và tạo văn bản', 'produceAnnex')
    .addItem('Kiểm tra số liệu', 'checkEntries')
    .addSeparator()
    .addItem('Thiết lập…', 'setUp')
    .addToUi();
}
