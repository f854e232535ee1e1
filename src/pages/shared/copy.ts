// Puts a text on the clipboard.
import { add } from './dom';

/**
 * Puts a text on the clipboard. Where the browser does not allow it, shows the text in `place`, selected, for the person
 * to copy, and returns false.
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  place.replaceChildren();
  const area = add(place, 'textarea');
  area.setAttribute('aria-label', 'Nội dung để chép');
  area.rows = 4;
  area.readOnly = true;
  area.value = text;
  area.select();
  // The older way first: the newer one is refused in a frame whose owner did not allow it, as Google may not have.
  const isCopied = document.execCommand('copy') || (await isWritten(text));
  if (isCopied) area.remove();
  else {
    area.focus();
    area.select();
  }
  return isCopied;
}

/** What a person is told where nothing was copied. */
export const NOT_COPIED = 'Trình duyệt không cho chép: nội dung đang được chọn ở ô dưới, bấm Ctrl+C để chép.';

async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
