// Texts of cells with a link. Styles and links of parts of a text are not modelled.
import { exception, notModelled } from '../bridge';
import { badParameters, strict, unwrap } from '../strict';

/** The text of a cell and where it leads. */
export class RichTextValue {
  constructor(
    readonly text: string,
    readonly link: string,
  ) {}

  getLinkUrl(...part: unknown[]): string | null {
    if (part.length > 0) throw notModelled('RichTextValue.getLinkUrl(startOffset, endOffset)');
    return this.link || null;
  }
}

/** Returns a text as the script sees it. */
export function strictText(text: string, link: string): RichTextValue {
  return strict('RichTextValue', new RichTextValue(text, link));
}

/** Returns the texts that the script passed, row by row. */
export function richTextsFrom(values: unknown): RichTextValue[][] {
  const wrong = () => badParameters('SpreadsheetApp.Range.setRichTextValues', [values]);
  if (!Array.isArray(values) || !values.every(Array.isArray)) throw wrong();
  return values.map((row: unknown[]) =>
    Array.from(row, (value) => {
      const found = unwrap(value, RichTextValue);
      if (!found) throw wrong();
      return found;
    }),
  );
}

/** A text while the script builds it. */
export class RichTextValueBuilder {
  private text: string | undefined;
  private link = '';

  setText(text: unknown): this {
    if (typeof text !== 'string') throw badParameters('SpreadsheetApp.RichTextValueBuilder.setText', [text]);
    this.text = text;
    return this;
  }

  setLinkUrl(...parameters: unknown[]): this {
    const [url] = parameters;
    if (parameters.length > 1)
      throw notModelled('RichTextValueBuilder.setLinkUrl(startOffset, endOffset, linkUrl)');
    if (typeof url !== 'string' && url !== null)
      throw badParameters('SpreadsheetApp.RichTextValueBuilder.setLinkUrl', [url]);
    if (this.text === undefined) throw exception('Text must be set before the link URL.');
    this.link = url ?? '';
    return this;
  }

  build(): RichTextValue {
    return strictText(this.text ?? '', this.link);
  }
}
