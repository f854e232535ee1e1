// Links, e-mail addresses and file names: text for machines, to which no rule of writing applies.

const NO_LINK = () => false;

const HAS_LINK = /:\/\/|@|\.[a-z]/i;
const SCHEME = /(?:https?|ftp):\/\/[^\s<>"“”]+|(?:www\.|mailto:)[^\s<>"“”]+/giu;
const AT_SIGN = /@/g;
const DOMAIN_OR_FILE =
  /\.(?:vn|com|org|net|gov|edu|info|me|io|html?|docx?|xlsx?|pptx?|pdf|csv|txt|jpe?g|png|heic|webp|mp[34]|mov|avi|zip|rar|[a-z]{2,6}(?=\/[a-z\d]))(?![\wÀ-ỹ])/gi;
const PATH = /[^\s<>"“”]*/uy;
const NAME_CHARACTER = /[A-Za-z0-9._%+~-]/;
const CLOSING = /[.,;:!?)\]”’"'…]/;

/** A test that says whether the character at an offset of a text belongs to a link, an address or a file's name. */
export function linkTest(text: string): (at: number) => boolean {
  if (!HAS_LINK.test(text)) return NO_LINK;
  const isLink = new Uint8Array(text.length);
  const mark = (start: number, end: number) => {
    let last = end;
    while (last > start && CLOSING.test(text.charAt(last - 1))) last--;
    isLink.fill(1, start, last);
  };
  const isName = (at: number) => isLink[at] === 0 && NAME_CHARACTER.test(text.charAt(at));

  for (const { 0: link, index = 0 } of text.matchAll(SCHEME)) mark(index, index + link.length);
  for (const pattern of [AT_SIGN, DOMAIN_OR_FILE]) {
    for (const { 0: found, index = 0 } of text.matchAll(pattern)) {
      if (isLink[index] === 1) continue;
      let start = index;
      while (isName(start - 1)) start--;
      let end = index + found.length;
      if (pattern === AT_SIGN) while (isName(end)) end++;
      else if ('/?#'.includes(text.charAt(end) || ' ') || /^:\d/.test(text.slice(end, end + 2))) {
        PATH.lastIndex = end;
        end += PATH.exec(text)?.[0].length ?? 0;
      }
      if (end - start > 1) mark(start, end);
    }
  }
  return (at) => isLink[at] === 1;
}
