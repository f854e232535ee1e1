// From the text of one cell, as typed, to the items in it, with the safe fixes made.
import { BULLET, SUB_BULLET } from '../model/annex';
import type { CleanEntry, CleanItem } from '../model/entry';
import type { Remark } from '../model/finding';
import type { Edit } from '../model/prose';
import { proseOf } from '../text/prose';
import { TrackedText } from '../text/tracked-text';
import { nfcEdits } from '../text/vietnamese/nfc';
import type { TonePlace } from '../text/vietnamese/tone-place';
import { Dictionary } from './dictionary';
import { fixRules } from './rules';
import type { FixRule } from './rules/rule';
import { findBullets } from './rules/signs/bullets';
import { legacyEncoding } from './rules/signs/encoding';
import { saysNothing } from './says-nothing';

/** What the fixes of a cell depend on besides its text. */
export interface Writing {
  /** Where most of the batch puts the tone; unknown while a unit types. */
  tonePlace?: TonePlace;
  dictionary: Dictionary;
  /** The row above asks for an answer: “Không có” or a bare figure is one, and so an item. */
  isAnswer?: boolean;
}

const ON_ITS_OWN: Writing = { dictionary: new Dictionary() };

const invisibleCodes = new Set(fixRules.filter((rule) => rule.invisible).map((rule) => rule.code));

/** Where an item stands in the cell's text: its bullet `start..contentStart`, its content `contentStart..end`. */
type ItemSpan = Pick<CleanItem, 'start' | 'contentStart' | 'end'>;

/**
 * Cuts a cell into items and makes the safe fixes. Each line with a bullet begins an item; the lines below it without
 * one, or with one of the second level, belong to it; a cell without bullets is one item, and one that says only that
 * there is nothing has none. A text in an old encoding stays as it is, with an error.
 *
 * @example
 * cleanEntry('• tổ chức thi\n• Trao giải ').items.map(({ text }) => text); // ['Tổ chức thi.', 'Trao giải.']
 */
export function cleanEntry(
  typed: string,
  { tonePlace, dictionary, isAnswer }: Writing = ON_ITS_OWN,
): CleanEntry {
  const source = TrackedText.of(typed);
  const errors = checkEncoding(source);
  if (errors.length > 0) {
    const item: CleanItem = { text: typed, bullet: 'none', start: 0, contentStart: 0, end: typed.length };
    return { ...unread, items: [item], errors };
  }
  const fixes: Remark[] = [];
  let cell = source;
  const apply = (rule: FixRule, edits: Edit[]) => {
    const { code, message } = rule;
    for (const edit of edits) {
      const { start, end } = cell.typedRange(edit.start, edit.end);
      fixes.push({ rule: code, start, end, message, suggestions: [edit.replacement] });
    }
    cell = cell.apply(edits);
  };
  for (const rule of fixRules) if (rule.scope === 'cell') apply(rule, rule.edits(cell.text));
  const spans = splitItems(cell.text);
  for (const rule of fixRules) {
    if (rule.scope === 'item' && dictionary.uses(rule))
      apply(rule, editItems(rule, cell.text, spans, tonePlace));
  }

  const items = spans.map((span): CleanItem => {
    const content = cell.typedRange(span.contentStart, span.end);
    const hasBullet = span.contentStart > span.start;
    const { start } = hasBullet ? cell.typedRange(span.start, span.contentStart) : content;
    const isCanonical = typed.slice(start, content.start) === BULLET;
    const bullet = hasBullet ? (isCanonical ? 'dash' : 'other') : 'none';
    const text = cell.text.slice(span.contentStart, span.end);
    return { text, bullet, start, contentStart: content.start, end: content.end };
  });
  if (!isAnswer && items.length > 0 && items.every(({ text }) => saysNothing(text)))
    return { ...unread, saysNothing: true };
  const contents = spans.map(({ contentStart: start, end }) => ({ start, end }));
  return {
    items,
    fixes: summarize(typed, fixes),
    saysNothing: false,
    errors,
    prose: proseOf(cell.text, contents),
    typedRange: (start, end) => cell.typedRange(start, end),
  };
}

/** What is known of a text that no rule looks at. */
const unread: CleanEntry = {
  items: [],
  fixes: [],
  saysNothing: false,
  errors: [],
  prose: proseOf('', []),
  typedRange: (start, end) => ({ start, end }),
};

/** Looks at the text as typed, but composed: a text in an old encoding can be taken apart like any other. */
function checkEncoding(source: TrackedText): Remark[] {
  const composed = source.apply(nfcEdits(source.text));
  const { code, message, find } = legacyEncoding;
  const found = find(composed.text);
  if (!found) return [];
  const { start, end, suggestions = [] } = found;
  return [{ rule: code, message, ...composed.typedRange(start, end), suggestions }];
}

function splitItems(text: string): ItemSpan[] {
  if (text === '') return [];
  // A line of the second level belongs to the item above it.
  const beginnings = findBullets(text).filter(({ start }) => !text.startsWith(SUB_BULLET, start));
  if (beginnings[0]?.start !== 0) beginnings.unshift({ start: 0, end: 0 });
  return beginnings.map(({ start, end: contentStart }, i) => {
    const next = beginnings[i + 1];
    const end = next ? next.start - '\n'.length : text.length;
    return { start, contentStart, end };
  });
}

/** A rule's edits to all items of a cell, made together because a cell may hold thousands; moves the items with them. */
function editItems(rule: FixRule, text: string, items: ItemSpan[], tonePlace?: TonePlace): Edit[] {
  const edits: Edit[] = [];
  let growth = 0;
  for (const item of items) {
    const { contentStart } = item;
    const content = text.slice(contentStart, item.end);
    item.start += growth;
    item.contentStart += growth;
    for (const { start, end, replacement } of rule.edits(content, tonePlace)) {
      edits.push({ start: contentStart + start, end: contentStart + end, replacement });
      growth += replacement.length - (end - start);
    }
    item.end += growth;
  }
  return edits;
}

/**
 * Returns the fixes as a person sees them. Where a later rule changed again what an earlier one had changed, only the
 * later fix is listed; neighbouring fixes that nobody can see are listed as one.
 */
function summarize(typed: string, fixes: Remark[]): Remark[] {
  const isInsertion = ({ start, end }: Remark) => start === end;
  const latestFirst = fixes.reverse();
  latestFirst.sort(
    (a, b) => a.start - b.start || Number(isInsertion(b)) - Number(isInsertion(a)) || b.end - a.end,
  );
  const listed: Remark[] = [];
  for (const fix of latestFirst) {
    const last = listed[listed.length - 1];
    if (last && fix.start < last.end) continue;
    if (last?.rule === fix.rule && invisibleCodes.has(fix.rule)) {
      last.suggestions = [`${last.suggestions[0]}${typed.slice(last.end, fix.start)}${fix.suggestions[0]}`];
      last.end = fix.end;
    } else {
      listed.push(fix);
    }
  }
  return listed;
}
