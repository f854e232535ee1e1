// Abbreviations that a reader may not know, or that are written in several ways.

import type { Prose, Range, Word } from '../../../model/prose';
import { isSyllable } from '../../../text/vietnamese/syllable';
import { ABBREVIATIONS } from '../../data/abbreviations';
import type { Alarm, BatchRule, CheckContext, CheckRule } from '../rule';
import { otherWays } from '../ways';

const ABBREVIATION = /^([A-ZĐ]{2,})(\d*)$/;
const ROMAN = /^[IVXLC]+$/;

const known = new Set(ABBREVIATIONS.split(' '));

/** Whether a word belongs to a heading in capitals, such as TỔ CHỨC THI, and is no abbreviation. */
function isInCapitals({ words }: Prose, at: number): boolean {
  const isCapitals = ({ text }: Word) =>
    text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  const neighbours = [words[at - 1], words[at + 1]];
  const word = words[at];
  return (
    word !== undefined && isSyllable(word.text) && neighbours.some((other) => other && isCapitals(other))
  );
}

/** Whether a word is part of a code, such as the number of a document or a road: 09-CT/TU, 30/2020/NĐ-CP, ĐT.176. */
function isCode(prose: Prose, at: number): boolean {
  if (/[-/.]$/.test(prose.gap(at)) || /^[-/]/.test(prose.gap(at + 1))) return true;
  return prose.gap(at + 1) === '.' && /^\d/.test(prose.words[at + 1]?.text ?? '');
}

/** An abbreviation in brackets after its words, alone or as in “(sau đây gọi tắt là TTHC)”. */
const EXPLANATION = /\((?:[^()\n]{0,40}(?:tắt|chung|là|:) )?[“"]?([A-ZĐ]{2,}\d*)[”"]?\)/g;

/** Returns the abbreviations that the texts explain, for the texts below them. */
export function explainedIn(texts: Iterable<string>): Set<string> {
  return new Set(
    [...texts].flatMap((text) => [...text.matchAll(EXPLANATION)].map(({ 1: word = '' }) => word)),
  );
}

function unknownAbbreviations(prose: Prose, { dictionary, explained }: CheckContext): Alarm[] {
  const seen = new Set(explained);
  const explanations = [...prose.text.matchAll(EXPLANATION)].map(
    ({ 0: { length }, index }) => index + length,
  );
  const alarms: Alarm[] = [];
  for (const [i, { text, start, end, isQuoted }] of prose.words.entries()) {
    const [, letters = ''] = ABBREVIATION.exec(text) ?? [];
    if (letters === '' || seen.has(text) || isQuoted || ROMAN.test(text)) continue;
    const isKnown =
      known.has(text) || known.has(letters) || dictionary.knows(text) || dictionary.knows(letters);
    if (isKnown || isCode(prose, i) || isInCapitals(prose, i)) continue;
    seen.add(text);
    const isExplained = explanations.some((at) => end <= at && at <= end + 2 && at > start);
    if (!isExplained) alarms.push({ start, end });
  }
  return alarms;
}

/** The check of abbreviations in a cell. */
export const abbreviationChecks: CheckRule[] = [
  {
    id: 'A1',
    code: 'A1',
    severity: 'warning',
    message:
      'chữ viết tắt chưa giải thích: lần đầu viết đủ, kèm chữ tắt trong ngoặc, hoặc thêm vào tab “Từ điển”',
    source: 'Hướng dẫn thể thức văn bản của Đảng: viết tắt phải giải thích ở lần đầu',
    find: unknownAbbreviations,
    fires: [
      ['Trường PTDT Nội trú', 'PTDT'],
      ['trên các trang TTĐT của huyện', 'TTĐT'],
      ['cho LL47, BCĐ 35', 'LL47'],
      ['03 trường PTDT; phổ thông dân tộc (PTDT)', 'PTDT'],
    ],
    silent: [
      'UBND, HĐND xã; BCĐ35',
      'Chỉ thị số 09-CT/TU, 30/2020/NĐ-CP',
      'quý II, khóa XIII',
      'phổ thông dân tộc (PTDT), trường PTDT',
      'TỔ CHỨC THI',
      'BAN CHỈ ĐẠO',
      '“LL47”',
      'https://ABC.vn',
      'tuyến ĐT.176',
      'Phối hợp với TAND, VKSND huyện; UBKT, GPMB, CAND, ODA, NHCSXH, TPHCM, GTVT, NTM',
      'theo BTGDVTU, UBKTTW, BXDĐ, QUTW, BTCTU, ĐUQS, ĐUCA, BTGDV',
      'trang thông tin điện tử (sau đây gọi tắt là TTĐT), 03 TTĐT',
      'phổ thông dân tộc (viết tắt là “PTDT”); (gọi tắt: LLDQ) và LLDQ',
    ],
  },
];

/** Finds abbreviations with a number: BCĐ35, BCĐ 35, BCĐ-35. */
function numbered(prose: Prose): (Range & { thing: string })[] {
  return prose.words.flatMap(({ text: word, start, end, isQuoted }, i) => {
    const [, letters = '', digits = ''] = ABBREVIATION.exec(word) ?? [];
    if (letters === '' || isQuoted) return [];
    if (digits !== '') return [{ thing: word, start, end }];
    const next = prose.words[i + 1];
    const isNumber = next !== undefined && /^\d+$/.test(next.text) && /^[ -]$/.test(prose.gap(i + 1));
    return isNumber ? [{ thing: letters + next.text, start, end: next.end }] : [];
  });
}

/** The check of abbreviations over all reports. */
export const abbreviationBatchRules: BatchRule[] = [
  {
    id: 'A2',
    code: 'A2',
    severity: 'warning',
    source: 'Phụ lục năm 2022: “BCĐ35” và “BCĐ 35”',
    find: (reports) =>
      otherWays(reports, {
        find: numbered,
        // The way with a space, which sorts first.
        prefer: (a, b) => (a < b ? -1 : 1),
        message: ([[usual] = ['']]) => `chỗ khác viết “${usual}”: thống nhất một cách`,
      }),
    fires: [
      [['Họp BCĐ35.', 'Họp BCĐ 35, BCĐ  35.', 'Họp BCĐ-35.'], 'BCĐ35', 'BCĐ 35'],
      [['BCĐ 35; của BCĐ35 tỉnh.'], 'BCĐ35', 'BCĐ 35'],
    ],
    silent: [['BCĐ35, BCĐ35, LL47, BCĐ 36.'], ['Họp BCĐ 35.', '“BCĐ35”']],
  },
];
