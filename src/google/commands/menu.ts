// The menu "Tổng hợp".

/** Adds the menu; it reads nothing, so it works before the person has granted anything. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Tổng hợp')
    .addItem('Tổng hợp và tạo văn bản', 'openAnnexSidebar')
    .addItem('Kiểm tra số liệu', 'openCheckSidebar')
    .addSeparator()
    .addItem('Chia sẻ văn bản…', 'openShareDialog')
    .addSeparator()
    .addItem('Thiết lập…', 'setUp')
    .addItem('Tự kiểm tra', 'selfCheck')
    .addToUi();
}
