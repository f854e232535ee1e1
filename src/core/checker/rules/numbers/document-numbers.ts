// Numbers of documents: their spaces, their blanks, and the kinds of documents in them.
import type { Edit, Prose } from '../../../model/prose';
import { replaceMatches } from '../../../text/tracked-text';
import { inOrder } from '../ranges';
import type { Alarm, CheckContext, CheckRule, FixRule } from '../rule';
import { isYear } from './years';

/** The blank for a number that is written by hand: five spaces (36-HD/VPTW 1.3). */
const BLANK_NUMBER = '     ';

/** Kinds of documents of the Party and of the State (36-HD/VPTW; NĐ 30/2020/NĐ-CP, phụ lục III). */
const DOCUMENT_KINDS = new Set(
  (
    'NQ CT KL QĐ QĐi QyĐ QC TT TTr TB TC HD BC KH QH CTr ĐA DA PA CV BB CL ĐL CĐ HĐ TTB TgB GM GGT GNP GUQ BGN BTT PG ' +
    'PC PB SY SL TrS NĐ PL LCT BL VBHN LKG TBKL BCTĐ HĐKT NQCĐ QTr BCKT QĐKN'
  ).split(' '),
);
/** What follows a kind if several bodies act together, or if the document is a programme of action. */
const JOINTLY = /(?:LT|LN|LB|PH|HĐ)$/;
const kindsByLetters = new Map([...DOCUMENT_KINDS].map((kind) => [letters(kind), kind]));

/** Number, kind and issuer of a Party document, as in `15-NQ/TU`, with up to three spaces between any of them. */
const DOCUMENT_NUMBER =
  /(?<![\wÀ-ỹ/–—-]|\d[.,])(\d{1,5}) {0,3}[-‒–—−] {0,3}([A-ZĐ][A-ZĐa-zđ]{0,3}) {0,3}\/ {0,3}([A-ZĐ]{2,12})(?![\wÀ-ỹ])/g;

/** A dash in the number of a State document, as in `15/QĐ–UBND`, or a space on one side of its hyphen. */
const STATE_NUMBER =
  /(?<![\wÀ-ỹ/.,–—-])(\d{1,5}\/(?:\d{4}\/)?[A-ZĐ][A-ZĐa-zđ]{1,5})(?:[‒–—−] ?| [-‒–—−]|- )([A-ZĐ]{2,12})(?![\wÀ-ỹ])/g;

/** “Số” and a blank, without a digit or a hyphen before the kind of the document. */
const BLANK_BEFORE_KIND =
  /(?<![A-Za-zÀ-ỹ])([sS][ốỐ]:?)(?: ?[.…_][ .…_]*| {2,})([A-ZĐ][A-ZĐa-zđ]{0,3}\/[A-ZĐ]{2,12})(?![\wÀ-ỹ])/g;

/**
 * The kind in a Party number (15-NQ/TU) or a State number, with or without its year (30/2020/NĐ-CP), but no number of a
 * court, which ends in the stage of the trial (49/2012/DS-PT).
 */
const KIND =
  /(?<![\wÀ-ỹ/.,-])(\d{1,5}(?:-|\/(?:\d{4}\/)?))([A-ZĐ][A-ZĐa-zđ]{1,5})([-/])(?=[A-ZĐ])(?!(?:ST|PT|GĐT|TT|KN|VKS\p{L}*)(?!\p{L}))/gu;

/** How much of the text before a number is read, in UTF-16 units. */
const LONGEST_BEFORE = 'chương trình hành động số: '.length;

/** “Số” before the number of a document, unlike that of a line or a team (“Tuyến số 7”) and “một số”, “tổng số”, “con số”. */
const NUMBER_WORD = /(?<!\p{L})số:? ?$/iu;
const OTHER_NUMBER =
  /(?<!\p{L})(?:một|tổng|con|đa|thiểu|tuyến|đội|tổ|nhóm|thôn|đợt|khu|lô|nhà|đường|xe|bàn) số:? ?$/iu;

/** What names a document before its number. */
const NAMED =
  /(?<!\p{L})(?:nghị quyết|chỉ thị|kết luận|quyết định|quy định|kế hoạch|công văn|báo cáo|hướng dẫn|thông báo|thông tri|tờ trình|đề án|nghị định|thông tư|chương trình(?: hành động)?|giấy mời|công điện) $/iu;

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_BEFORE), at);
}

function isKnownKind(kind: string): boolean {
  // A decision may say what it is about: QĐNS on a person, QĐXP on a fine.
  return /^QĐ/.test(kind) || DOCUMENT_KINDS.has(kind) || DOCUMENT_KINDS.has(kind.replace(JOINTLY, ''));
}

/** Whether “số” stands before a place, and means the number of a document. */
function followsNumberWord(text: string, at: number): boolean {
  const words = before(text, at);
  return NUMBER_WORD.test(words) && !OTHER_NUMBER.test(words);
}

/** Whether a number is one of a document: it has the letters of a kind, or words before it say so. */
function isDocument(text: string, at: number, kind: string): boolean {
  return isKnownKind(kind) || followsNumberWord(text, at) || NAMED.test(before(text, at));
}

function documentNumberEdits(text: string): Edit[] {
  const ofParty = replaceMatches(
    text,
    DOCUMENT_NUMBER,
    ({ 0: found, 1: number = '', 2: kind = '', 3: issuer, index }) => {
      const mayBeYear = isYear(number) && !NUMBER_WORD.test(before(text, index));
      return mayBeYear || !isDocument(text, index, kind) ? found : `${number}-${kind}/${issuer}`;
    },
  );
  const ofState = replaceMatches(text, STATE_NUMBER, ({ 0: found, 1: head = '', 2: issuer, index }) => {
    const kind = head.slice(head.lastIndexOf('/') + 1);
    return isDocument(text, index, kind) ? `${head}-${issuer}` : found;
  });
  return inOrder([...ofParty, ...ofState]);
}

function blankNumbers({ text }: Prose): Alarm[] {
  return [...text.matchAll(BLANK_BEFORE_KIND)].flatMap(
    ({ 0: found, 1: word = '', 2: symbol = '', index: start }) => {
      const [kind = ''] = symbol.split('/');
      if (!isKnownKind(kind) || !followsNumberWord(text, start + word.length)) return [];
      return [{ start, end: start + found.length, suggestions: [`${word}${BLANK_NUMBER}-${symbol}`] }];
    },
  );
}

/** Returns a kind in capitals and without the stroke of Đ, because these are most often typed wrongly. */
function letters(kind: string): string {
  return kind.toUpperCase().replace(/Đ/g, 'D');
}

/** Finds kinds of documents that do not exist. The letters in the number of a form, after “mẫu”, mean something else. */
function unknownKinds({ text }: Prose, { dictionary }: CheckContext): Alarm[] {
  return [...text.matchAll(KIND)].flatMap(({ 1: number = '', 2: kind = '', 3: joint = '', index }) => {
    const isKnown = isKnownKind(kind) || dictionary.knows(kind);
    if (isKnown || number.endsWith(joint) || /mẫu (?:số )?$/i.test(before(text, index))) return [];
    const meant = kindsByLetters.get(letters(kind));
    // `15/UBND-VX` is an official letter, which names its sender in place of a kind.
    if (/^\d+\/$/.test(number) && !meant) return [];
    const start = index + number.length;
    return [{ start, end: start + kind.length, ...(meant && { suggestions: [meant] }) }];
  });
}

/** The fix of numbers of documents. */
export const documentNumberRules: FixRule[] = [
  {
    id: 'N1',
    code: 'N1',
    scope: 'item',
    message: 'Viết số, ký hiệu văn bản liền nhau, bằng gạch nối.',
    source: 'Hướng dẫn 36-HD/VPTW, mục 1.3',
    edits: documentNumberEdits,
    fires: [
      ['Nghị quyết số 15 - NQ/TU, ngày 06/10/2021', 'Nghị quyết số 15-NQ/TU, ngày 06/10/2021'],
      ['số 09- CT/TU và 7 -KL / TW', 'số 09-CT/TU và 7-KL/TW'],
      ['số 369 – CV/BTGTU (03 - CTr/ĐU)', 'số 369-CV/BTGTU (03-CTr/ĐU)'],
      ['Công văn số 2022 - CV/TU', 'Công văn số 2022-CV/TU'],
      ['số 15–NQ/TU, 09—CT/TU', 'số 15-NQ/TU, 09-CT/TU'],
      ['số 15/QĐ–UBND, 30/2020/NĐ–CP', 'số 15/QĐ-UBND, 30/2020/NĐ-CP'],
      ['số 1333/UBND- TNMT, 12/KH –UBND', 'số 1333/UBND-TNMT, 12/KH-UBND'],
      ['Công văn 1333/UBND- TNMT', 'Công văn 1333/UBND-TNMT'],
      ['Số: 12 – XK/TU', 'Số: 12-XK/TU'],
    ],
    silent: [
      'Chỉ thị số 09-CT/TU, ngày 10/5/2021',
      'số 15/QĐ-UBND, 30/2020/NĐ-CP',
      'số 15/KH - UBND xã đã ban hành',
      'số 15/2021 - QĐ/TU',
      'năm 2022 - BC/TU',
      'số 15 - Nghị quyết',
      'Đội 5 - A/B',
      'Hỗ trợ 02–HN/HCN mỗi thôn',
      'Có 25/GV- NV đạt chuẩn',
      'Đợt 1 — HN/HP, đợt 2 — HN/ĐN',
      'Tuyến 7 - HN/HP, tuyến số 8 - HN/HP',
      'số     -BC/BTGTU',
    ],
  },
];

/** A document named by its type, then a number that can be nothing else. */
const WITHOUT_NUMBER_WORD =
  /(?<!\p{L})(?:(?:nghị quyết|chỉ thị|kết luận|quyết định|quy định|kế hoạch|công văn|báo cáo|hướng dẫn|thông báo|tờ trình|đề án|nghị định|thông tư|chương trình|công điện) )(?=\d{1,5}(?:-[A-ZĐ][A-ZĐa-z]{0,3}\/[A-ZĐ]|\/(?:\d{4}\/)?[A-ZĐ]{2,5}[A-Za-zĐđ]*-[A-ZĐ]))\d+/giu;

function missingNumberWords({ text, words }: Prose): Alarm[] {
  const isQuoted = new Set(words.filter((word) => word.isQuoted).map(({ start }) => start));
  return [...text.matchAll(WITHOUT_NUMBER_WORD)].flatMap(({ 0: found, index: start }) => {
    if (isQuoted.has(start)) return [];
    return [{ start, end: start + found.length, suggestions: [found.replace(/ (?=\d+$)/, ' số ')] }];
  });
}

/** Number, kind and issuer of a Party document, with other signs between them than it has. */
const OTHER_SIGNS =
  /(?<![\wÀ-ỹ/.,-])(\d{1,5})(?!-\p{L}+\/)[-/]?(CT|NQ|KL|QĐ|HD|CTr)[-/]?(TW|TU|ĐU)(?![\wÀ-ỹ-])/gu;

/** The checks of numbers of documents. */
export const documentNumberChecks: CheckRule[] = [
  {
    id: 'N1-word',
    code: 'N1',
    severity: 'info',
    message: 'thiếu chữ “số” trước số của văn bản',
    source:
      'NĐ 30/2020/NĐ-CP, phụ lục I, mục II.6.b: viện dẫn ghi tên loại, số, ký hiệu; Hướng dẫn 36-HD/VPTW, mục 1.3',
    find: missingNumberWords,
    fires: [
      ['thực hiện Nghị quyết 15-NQ/TU', 'Nghị quyết 15', 'Nghị quyết số 15'],
      ['theo Nghị định 30/2020/NĐ-CP', 'Nghị định 30', 'Nghị định số 30'],
      ['Công văn 1333/UBND-TNMT', 'Công văn 1333', 'Công văn số 1333'],
    ],
    silent: [
      'Nghị quyết số 15-NQ/TU, Nghị định số 30/2020/NĐ-CP',
      'Nghị quyết 18, Kế hoạch 15 ngày, Chương trình 135, báo cáo 2-A',
      '“Nghị quyết 15-NQ/TU”',
    ],
  },
  {
    id: 'N1-signs',
    code: 'N1',
    severity: 'warning',
    message: 'sai dấu nối',
    source: 'Hướng dẫn 36-HD/VPTW, mục 1.3: 05-CT/TW',
    find: ({ text }) =>
      [...text.matchAll(OTHER_SIGNS)].map(({ 0: found, 1: number, 2: kind, 3: issuer, index: start }) => ({
        start,
        end: start + found.length,
        suggestions: [`${number}-${kind}/${issuer}`],
      })),
    fires: [
      ['Chỉ thị số 05/CT-TW', '05/CT-TW', '05-CT/TW'],
      ['Nghị quyết số 57-NQ-TW', '57-NQ-TW', '57-NQ/TW'],
      ['số 21-KLTW', '21-KLTW', '21-KL/TW'],
    ],
    silent: [
      'số 05-CT/TW, 57-NQ/TW, 15/QĐ-UBND, 30/2020/NĐ-CP, 15/QĐ-TTg',
      'số 05/2020/CT-TW, 12/HD-TWMT, 09-NQLT/TU, 470-QĐNS/TW, 15/KH-TU-BTG',
    ],
  },
  {
    id: 'N2',
    code: 'N2',
    severity: 'error',
    message: 'thiếu số văn bản: ghi số, hoặc chừa chỗ trống để điền',
    source: 'Hướng dẫn 36-HD/VPTW, mục 1.3; phụ lục năm 2022: “số ….BC/BTGTU”',
    find: blankNumbers,
    fires: [
      ['Báo cáo số ….BC/BTGTU', 'số ….BC/BTGTU', 'số     -BC/BTGTU'],
      ['Số: .....BC/BTGTU', 'Số: .....BC/BTGTU', 'Số:     -BC/BTGTU'],
      ['số ___CTr/TU', 'số ___CTr/TU', 'số     -CTr/TU'],
      ['số   BC/BTGTU', 'số   BC/BTGTU', 'số     -BC/BTGTU'],
    ],
    silent: [
      'số     -BC/BTGTU',
      'số …-BC/BTGTU',
      'số BC/BTGTU',
      'số …/BC-UBND',
      'số 15-NQ/TU',
      'đối số ...',
      'Hỗ trợ một số  HS/SV, một số  TB/LS khó khăn',
      'Tổng số: … ĐV/TN tham gia',
      'Con số … TB/LS được tặng quà',
      'số … HS/SV khó khăn',
    ],
  },
  {
    id: 'N3',
    code: 'N3',
    severity: 'warning',
    message: 'ký hiệu loại văn bản không có trong danh mục: kiểm tra lại',
    source: 'Hướng dẫn 05-HD/VPTW, mục I.3 (QĐi: 36-HD/VPTW); NĐ 30/2020/NĐ-CP, phụ lục III',
    find: unknownKinds,
    fires: [
      ['số 12-XK/TU', 'XK'],
      ['số 12-QD/TU', 'QD', 'QĐ'],
      ['số 03-CTR/ĐU', 'CTR', 'CTr'],
      ['số 30/2020/ND-CP', 'ND', 'NĐ'],
      ['số 15/2021/XK-UBND', 'XK'],
      ['số 15/QD-UBND', 'QD', 'QĐ'],
    ],
    silent: [
      'số 09-CT/TU, 15-NQ/TW, 03-CTr/ĐU, 12-CTrPH/BTG, 05-HD/VPTW, 14-QyĐ/TW',
      'số 15/QĐ-UBND, 30/2020/NĐ-CP, 01/2023/NQLT-CP, 02/VBHN-BNV, 45/2019/QH14',
      'Công văn số 1234/UBND-VX, 5678/BGDĐT-GDTrH',
      'mẫu số 01-GTGT/BTC',
      'Bản án số 49/2012/DS-PT, 12/2021/HS-ST, 05/2023/HNGĐ-ST; 03/2024/KDTM-GĐT, 15/2022/HC-PT',
      'Quyết định số 470-QĐNS/TW, 12-QĐNS/TU, 45/QĐXP-UBND, 08/2020/QĐST-HNGĐ',
      'Đội 5-A/B, Covid-19, 24/7',
    ],
  },
];
