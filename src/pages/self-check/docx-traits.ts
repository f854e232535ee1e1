// Compares a document before and after Google's conversion: reads the same traits from the .docx that was sent and
// from the one that came back, although each program writes them in its own way.
import type { Part } from '../../core/docx/parts';
import { reasonOf } from '../../core/text/reason';
import { decided, type Statement, untried } from './statement';
import { all, child, parseXml, type XmlElement } from './xml';

/**
 * A trait that the conversion must keep: the question shown, the advice if it was lost, and how to read it from a
 * document.
 */
type Trait = [question: string, advice: string, read: (document: OpenDocument) => string];

const traits: Trait[] = [
  [
    'Hàng tiêu đề của bảng lặp lại ở mỗi trang',
    'Nhấp chuột phải vào hàng đầu của bảng → Ghim hàng tiêu đề.',
    ({ body }) =>
      all(body, 'tr')
        .filter((row) => isOn(child(row, 'trPr', 'tblHeader')))
        .map((row) => all(row, 'p').map(textOf).join(' | '))
        .join('; ') || 'không có',
  ],
  [
    'Các trang sau có số trang ở đầu trang',
    'Chèn → Số trang: chọn kiểu ở đầu trang, từ trang thứ hai.',
    ({ sections }) => sections.map(({ others }) => (hasPageNumber(others) ? 'có' : 'không')).join('; '),
  ],
  [
    'Trang đầu không có số trang',
    'Nhấp đúp vào lề trên của trang đầu, đánh dấu ô về trang đầu khác biệt, rồi xóa số ở đó.',
    ({ sections }) =>
      sections
        .map(({ isFirstOwn, first }) => {
          if (!isFirstOwn) return 'như các trang sau';
          return hasPageNumber(first) || (first && textOf(first)) ? 'có chữ' : 'trống';
        })
        .join('; '),
  ],
  [
    'Phụ lục sang trang mới, số trang lại từ 1',
    'Đặt con trỏ ở phụ lục, Chèn → Số trang → Tùy chọn khác: bắt đầu từ 1.',
    ({ sections }) =>
      sections
        .map(({ properties }, i) => {
          if (child(properties, 'type')?.attributes.val === 'continuous') return 'liền trang';
          return child(properties, 'pgNumType')?.attributes.start ?? (i ? 'tiếp theo' : '1');
        })
        .join('; '),
  ],
  [
    'Khổ giấy, lề (trên, phải, dưới, trái), số trang cách mép',
    'Tệp → Thiết lập trang: chọn A4, nhập lại lề.',
    ({ sections }) =>
      sections
        .map(({ properties }) => {
          const size = lengths(child(properties, 'pgSz'), 'w', 'h');
          return `${size}; ${lengths(child(properties, 'pgMar'), 'top', 'right', 'bottom', 'left', 'header')} mm`;
        })
        .join('; '),
  ],
  [
    'Độ rộng các cột của phụ lục',
    'Nhấp chuột phải vào bảng → Thuộc tính bảng → Cột: nhập lại độ rộng.',
    ({ body }) => all(body, 'tbl').slice(-1).map(widthsOf).join(''),
  ],
  [
    'Phụ lục có đường kẻ; phần đầu và chữ ký không',
    'Nhấp chuột phải vào bảng → Thuộc tính bảng → Màu: đặt lại đường viền.',
    ({ body }) =>
      [...all(body, 'tbl').map(linesOf), `${all(body, 'pBdr').filter(isDrawn).length} gạch ngang`].join('; '),
  ],
  ['Phông chữ, cỡ chữ', 'Chọn tất cả (Ctrl+A), đặt lại phông chữ và cỡ chữ.', fontsOf],
  [
    'Chữ còn nguyên, kể cả ký tự lạ',
    'Đối chiếu với tab Phụ lục trước khi gửi.',
    ({ body }) => all(body, 'p').map(textOf).filter(Boolean).join(' ¶ '),
  ],
];

/**
 * Returns a statement for each trait: it holds when the trait reads the same in `sent` and `back`. When nothing came
 * back, each statement says why it could not be tried.
 */
export function layoutStatements(sent: Part[], back: Part[] | { untried: string }): Statement[] {
  const wanted = openDocument(sent);
  let came: OpenDocument | undefined;
  let reason = '';
  try {
    if ('untried' in back) reason = back.untried;
    else came = openDocument(back);
  } catch (error) {
    reason = reasonOf(error);
  }
  return traits.map(([question, advice, read]) => {
    if (!came) return untried(question, reason);
    const [before, after] = [read(wanted), read(came)];
    return decided(question, before === after, difference(before, after), `Trong văn bản: ${advice}`);
  });
}

/**
 * Returns what came back, cut to fit a cell of the table; if it differs, also what was sent, both from shortly before
 * the difference.
 */
function difference(before: string, after: string): string {
  if (before === after) return cut(after, 0);
  let same = 0;
  while (before[same] === after[same]) same++;
  return `${cut(after, same)} (lẽ ra: ${cut(before, same)})`;
}

function cut(text: string, at: number): string {
  const from = at < 40 ? 0 : at - 20;
  return (from > 0 ? '…' : '') + text.slice(from, from + 80) + (text.length > from + 80 ? '…' : '');
}

interface OpenDocument {
  body: XmlElement;
  styles: XmlElement | undefined;
  sections: Section[];
}

interface Section {
  properties: XmlElement;
  /** Whether the first page has its own header. */
  isFirstOwn: boolean;
  first: XmlElement | undefined;
  others: XmlElement | undefined;
}

/**
 * Parses a document. Finds its parts by their relationships, because every program names the files in its own way.
 * Throws when there is no main text.
 */
function openDocument(parts: Part[]): OpenDocument {
  const open = (path: string | undefined) => {
    const part = parts.find((one) => one.path === path);
    return part && parseXml(part.xml);
  };
  const related = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const list = open(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return (list ? all(list, 'Relationship') : []).map(({ attributes: { Id, Type = '', Target = '' } }) => ({
      id: Id,
      kind: Type.replace(/.*\//, ''),
      path: Target.startsWith('/') ? Target.slice(1) : folder + Target,
    }));
  };
  const main = related('').find(({ kind }) => kind === 'officeDocument')?.path ?? '';
  const body = open(main);
  if (!body) throw new Error('Tệp .docx không có văn bản.');
  const links = related(main);
  const headers: Record<string, XmlElement | undefined> = {};
  const sections = all(body, 'sectPr').map((properties): Section => {
    // A section without its own header continues that of the section before.
    for (const { type = 'default', id } of all(properties, 'headerReference').map((one) => one.attributes)) {
      headers[type] = open(links.find((link) => link.id === id)?.path);
    }
    const isFirstOwn = isOn(child(properties, 'titlePg'));
    return { properties, isFirstOwn, first: headers.first, others: headers.default };
  });
  return { body, styles: open(links.find(({ kind }) => kind === 'styles')?.path), sections };
}

/** Returns whether an on/off element is on: it is when present, unless its value says otherwise. */
function isOn(mark: XmlElement | undefined): boolean {
  return mark !== undefined && !/^(?:0|false|off)$/.test(mark.attributes.val ?? '');
}

function hasPageNumber(header: XmlElement | undefined): boolean {
  if (!header) return false;
  const codes = all(header, 'instrText').map(({ text }) => text);
  const simple = all(header, 'fldSimple').map(({ attributes }) => attributes.instr);
  return [codes.join(''), ...simple].some((code) => /\bPAGE\b/.test(code ?? ''));
}

/**
 * Returns attributes given in twentieths of a point as whole millimetres, because a program that counts in pixels
 * keeps nothing finer.
 */
function lengths(element: XmlElement | undefined, ...names: string[]): string {
  return names.map((name) => Math.round((Number(element?.attributes[name]) / 1440) * 25.4)).join(' – ');
}

function widthsOf(table: XmlElement): string {
  // Only direct children: a tracked change may hold an older grid inside.
  const columns = child(table, 'tblGrid')?.children.filter(({ name }) => name === 'gridCol') ?? [];
  return `${columns.map((column) => lengths(column, 'w')).join(' – ')} mm`;
}

function linesOf(table: XmlElement): string {
  const ofTable = child(table, 'tblPr', 'tblBorders');
  const cells = all(table, 'tc').map((cell) => isDrawn(child(cell, 'tcPr', 'tcBorders') ?? ofTable));
  return cells.includes(true) ? (cells.includes(false) ? 'kẻ một phần' : 'có kẻ') : 'không kẻ';
}

function isDrawn(borders: XmlElement | undefined): boolean {
  return borders?.children.some(({ attributes: { val = 'nil' } }) => !/^(?:nil|none)$/.test(val)) ?? false;
}

/**
 * Returns the fonts and sizes of the text, wherever they are set: in the run, in its style or in the document's
 * defaults.
 */
function fontsOf({ body, styles }: OpenDocument): string {
  const fonts = new Set<string>();
  const sizes = new Set<number>();
  const usual = child(styles, 'styles', 'docDefaults', 'rPrDefault', 'rPr');
  const named = styles ? all(styles, 'style') : [];
  for (const paragraph of all(body, 'p')) {
    const id = child(paragraph, 'pPr', 'pStyle')?.attributes.val;
    const chain = basedOn(
      named.find(({ attributes: { styleId, type, default: isDefault } }) =>
        id ? styleId === id : type === 'paragraph' && isDefault === '1',
      ),
      named,
    );
    for (const run of all(paragraph, 'r').filter((one) => runText(one).trim())) {
      const said = (name: string, key: string) =>
        [child(run, 'rPr'), ...chain.map((style) => child(style, 'rPr')), usual]
          .map((properties) => child(properties, name)?.attributes[key])
          .find(Boolean);
      fonts.add(said('rFonts', 'ascii') ?? '?');
      sizes.add(Number(said('sz', 'val')) / 2);
    }
  }
  return `${[...fonts].sort().join(', ')}; ${[...sizes].sort((a, b) => a - b).join(', ')}`;
}

/** Returns a style and those that it is based on, each once. */
function basedOn(style: XmlElement | undefined, named: XmlElement[]): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let next = style; next && !chain.includes(next); ) {
    chain.push(next);
    const id = child(next, 'basedOn')?.attributes.val;
    next = named.find(({ attributes }) => attributes.styleId === id);
  }
  return chain;
}

function textOf(element: XmlElement): string {
  return all(element, 'r').map(runText).join('');
}

function runText(run: XmlElement): string {
  return run.children
    .map(({ name, text, attributes: { type = '' } }) => {
      if (name === 't') return text;
      if (name === 'tab') return '\t';
      return name === 'br' && !/page|column/.test(type) ? '\n' : '';
    })
    .join('');
}
