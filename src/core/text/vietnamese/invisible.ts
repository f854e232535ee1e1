// Characters that look like a space, a line break or a hyphen, or like nothing at all.

/** A line break as other programs write it; U+000B is what Word puts for a break within a paragraph. */
const LINE_BREAKS = '\\r\\n|[\\r\\v\\f\\u0085\\u2028\\u2029]';

/** What looks like a space: tab, no-break space, the spaces of typesetting. */
const SPACES = '[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';

/** What looks like a hyphen: that of typesetting, the one that does not break, and what Word keeps in its place. */
const HYPHENS = '[\\u2010\\u2011\\u001E]';

/** What cannot be seen: soft hyphen, zero-width characters, marks of direction, byte order mark. */
const NOTHING = '[\\u00AD\\u034F\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFC]';

/** A character that is written in a plainer way, or not at all; one match per character. */
export const INVISIBLE = new RegExp(`(${LINE_BREAKS})|(${SPACES})|(${HYPHENS})|${NOTHING}`, 'gu');

/** Of what cannot be seen, what some scripts are misread without. */
const JOINER_OR_DIRECTION = /[\u200C-\u200F\u202A-\u202E\u2066-\u2069]/u;
const NEEDS_THEM = String.raw`(?![\p{scx=Latin}\p{scx=Cyrillic}\p{scx=Greek}\p{sc=Common}\p{sc=Inherited}])[\p{L}\p{M}]`;
const AFTER_LETTER_THAT_NEEDS_THEM = new RegExp(`${NEEDS_THEM}$`, 'u');
const BEFORE_LETTER_THAT_NEEDS_THEM = new RegExp(`^${NEEDS_THEM}`, 'u');

const ZERO_WIDTH_JOINER = '\u200D';
const AFTER_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const BEFORE_EMOJI = /^\p{Extended_Pictographic}/u;

const SOFT_HYPHEN = '\u00AD';

/** Between a digit and a digit or a capital, in the number of a document, or where a dash stands alone. */
const AFTER_NUMBER = /\d$|\d\/[A-ZĐ]{1,6}$/;
const BEFORE_NUMBER = /^[\dA-ZĐ]/;
const LONGEST_KIND = '1/ABCDEF'.length;
const ALONE = /^(?:[\s\u00A0]?\u00AD[ \t\u00A0])/;

/** What stands in place of a match of `INVISIBLE` in its text: a line break, a space, a hyphen, or nothing. */
export function plain({
  0: found,
  1: lineBreak,
  2: space,
  3: hyphen,
  index,
  input,
}: RegExpExecArray): string {
  if (lineBreak) return '\n';
  if (space) return ' ';
  if (hyphen) return '-';
  const end = index + found.length;
  // Other programs show a hyphen there, as a document that was scanned or printed to PDF has it.
  if (found === SOFT_HYPHEN) {
    const isInNumber =
      BEFORE_NUMBER.test(input.charAt(end)) &&
      AFTER_NUMBER.test(input.slice(Math.max(0, index - LONGEST_KIND), index));
    return isInNumber || ALONE.test(input.slice(Math.max(0, index - 1), end + 1)) ? '-' : '';
  }
  const isNeeded = changesNeighbours(
    found,
    input.slice(Math.max(0, index - 2), index),
    input.slice(end, end + 2),
  );
  return isNeeded ? found : '';
}

/** Whether emoji or letters of another script would change without it; `before` and `after` hold a character each. */
function changesNeighbours(found: string, before: string, after: string): boolean {
  if (!JOINER_OR_DIRECTION.test(found)) return false;
  if (AFTER_LETTER_THAT_NEEDS_THEM.test(before) || BEFORE_LETTER_THAT_NEEDS_THEM.test(after)) return true;
  return found === ZERO_WIDTH_JOINER && AFTER_EMOJI.test(before) && BEFORE_EMOJI.test(after);
}
