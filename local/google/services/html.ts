// HtmlService: pages for the sidebar and dialogs.
import { exception, host } from './bridge';
import { badParameters, strict } from './strict';

/** A page made by the script. */
export class HtmlOutput {
  title: string | null = null;
  width: number | undefined;
  height: number | undefined;

  constructor(readonly html: string) {}

  getContent(): string {
    return this.html;
  }

  setTitle(title: unknown): this {
    this.title = String(title);
    return this;
  }

  setWidth(pixels: unknown): this {
    this.width = sizeOf('setWidth', pixels);
    return this;
  }

  setHeight(pixels: unknown): this {
    this.height = sizeOf('setHeight', pixels);
    return this;
  }
}

/** Returns a size in pixels; undefined for null, which stands for Google's own size (documented). */
function sizeOf(method: string, pixels: unknown): number | undefined {
  if (pixels === null) return undefined;
  if (typeof pixels !== 'number') throw badParameters(`HtmlOutput.${method}`, [pixels]);
  return pixels;
}

/** The global HtmlService. */
export class HtmlService {
  createHtmlOutput(html: unknown = ''): HtmlOutput {
    if (typeof html !== 'string') throw badParameters('HtmlService.createHtmlOutput', [html]);
    return strict('HtmlOutput', new HtmlOutput(html));
  }

  /** The name may be given with or without `.html`; capitals count (reported). */
  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    if (typeof name !== 'string') throw badParameters('HtmlService.createHtmlOutputFromFile', [name]);
    const html = host.project.page(name.replace(/\.html$/, ''));
    if (html === undefined) throw exception(`No HTML file named ${name} was found.`);
    return strict('HtmlOutput', new HtmlOutput(html));
  }
}
