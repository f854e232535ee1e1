// Reads the lexicon from its file in the project. It is too large for the script, which is loaded at every keystroke.
import { type Lexicon, readLexicon } from '../../core/checker/lexicon';
import { tabs } from '../../core/grid/layout';
import { type Finding, finding } from '../../core/model/finding';

/** Name of the file, without ".html". */
const FILE = 'lexicon';

/**
 * Returns the lexicon of the project; where Google cannot read it the check goes on without, and a warning says so.
 */
export function projectLexicon(): { lexicon?: Lexicon; findings: Finding[] } {
  try {
    const lexicon = readLexicon(HtmlService.createHtmlOutputFromFile(FILE).getContent());
    if (lexicon) return { lexicon, findings: [] };
  } catch (error) {
    console.error(error);
  }
  const message = `Chưa tìm từ gõ nhầm, vì không đọc được tệp ${FILE}.html: nhờ người cài đặt dán lại tệp này.`;
  return { findings: [finding('no-lexicon', 'warning', { tab: tabs.settings }, message)] };
}
