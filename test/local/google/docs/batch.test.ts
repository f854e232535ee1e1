// A batch of changes: all of them or none, who made them, and what the Doc's file is after them.

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { xmlProblem } from '../../../../local/google/drive/docx-check';
import { addToDoc, emboldenInDoc, paragraphsOfDoc, retypeInDoc } from '../../../support/docx/by-hand';
import {
  lineOf,
  p,
  partNow,
  type SmallDoc,
  sect,
  smallDoc,
  type Token,
  tbl,
  tokensOf,
  update,
  upload,
} from '../../../support/docx/small-doc';
import { docxOf, withReport } from '../../../support/docx/xml-support';
import { owner, run, unit, value } from '../../../support/script';

const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({
  deleteContentRange: { range: { startIndex, endIndex } },
});

let doc: SmallDoc;
beforeEach(() => {
  doc = smallDoc(p('Một hai.') + sect());
});

const revision = () =>
  (doc.host.docs.getDocument(owner, doc.id, 'revisionId') as { revisionId: string }).revisionId;

describe('a batch', () => {
  test('is made in order: each index is that after the changes before it', () => {
    update(doc, insert(1, 'ab'), remove(2, 3), insert(2, 'x'));
    expect(lineOf(doc)).toBe('<section>axMột hai.¶');
  });

  test('of which one change is refused makes none, and says which', () => {
    const file = structuredClone(doc.host.drive.get(doc.id));
    expect(() => update(doc, insert(1, 'x'), insert(2, 'y'), remove(9, 99))).toThrow(
      'Invalid requests[2].deleteContentRange: Index 99 must be less than the end index of the referenced segment, 12.',
    );
    expect(doc.host.drive.get(doc.id)).toEqual(file);
    expect(lineOf(doc)).toBe('<section>Một hai.¶');
    update(doc, insert(1, 'z'));
    expect(lineOf(doc)).toBe('<section>zMột hai.¶');
  });

  test.each<[what: string, request: object, message: string]>([
    [
      'an unknown request',
      { bogus: {} },
      `Invalid JSON payload received. Unknown name "bogus" at 'requests[0]': Cannot find field.`,
    ],
    ['an unknown field', { insertText: { at: 1 } }, `Unknown name "at" at 'requests[0].insert_text'`],
    [
      'two requests in one',
      { ...insert(1, 'x'), ...remove(1, 2) },
      "oneof field 'request' is already set. Cannot set 'deleteContentRange'",
    ],
    ['no request', {}, 'Invalid requests[0]: No request set.'],
    [
      'one that only Google has',
      { replaceAllText: {} },
      'The request replaceAllText of Docs.Documents.batchUpdate',
    ],
    [
      'a place that only Google has',
      { insertText: { endOfSegmentLocation: {}, text: 'x' } },
      'endOfSegmentLocation',
    ],
  ])('refuses %s', (_, request, message) => {
    expect(() => update(doc, request)).toThrow(message);
  });

  test('fails the run of the script with what the host does not model, and tells it what Google refused', () => {
    const call = (request: string) => `Docs.Documents.batchUpdate({ requests: [${request}] }, '${doc.id}')`;
    expect(() => run(doc.host, `try { ${call('{ replaceAllText: {} }')} } catch {}`)).toThrow('not modelled');
    const look = `try { ${call('{ insertText: {} }')} } catch (error) { return [error.name, error.details.code] }`;
    expect(run(doc.host, look).result).toEqual(['GoogleJsonResponseException', 400]);
  });

  test('answers with an empty reply for each change and the new revision', () => {
    const answer = value(
      doc.host,
      `Docs.Documents.batchUpdate({ requests: ${JSON.stringify([insert(1, 'x')])} }, '${doc.id}')`,
    );
    expect(answer).toEqual({
      documentId: doc.id,
      replies: [{}],
      writeControl: { requiredRevisionId: revision() },
    });
  });

  test('is an edit by whoever runs the script', () => {
    const before = { ...doc.host.drive.get(doc.id) };
    doc.host.drive.get(doc.id).modifier = unit;
    update(doc, insert(1, 'x'));
    const after = doc.host.drive.get(doc.id);
    expect([after.version, after.modifier]).toEqual([before.version + 1, owner]);
    expect(Date.parse(after.modifiedTime)).toBeGreaterThan(Date.parse(before.modifiedTime));
  });

  test('leaves the parts that it does not change byte for byte', () => {
    const before = unzipSync(doc.host.drive.get(doc.id).bytes ?? new Uint8Array());
    update(doc, insert(1, 'x'));
    const after = unzipSync(doc.host.drive.get(doc.id).bytes ?? new Uint8Array());
    const changed = Object.keys(before).filter(
      (path) => strFromU8(before[path] as Uint8Array) !== strFromU8(after[path] as Uint8Array),
    );
    expect(changed).toEqual(['word/document.xml']);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });
});

describe('the revision', () => {
  const required = (requiredRevisionId: string) =>
    doc.host.docs.batchUpdate(owner, doc.id, {
      requests: [insert(1, 'x')],
      writeControl: { requiredRevisionId },
    });

  test('that a batch requires is the latest', () => {
    required(revision());
    expect(lineOf(doc)).toBe('<section>xMột hai.¶');
  });

  test.each<[what: string, act: () => void]>([
    ['a batch', () => update(doc, insert(1, 'y'))],
    ['an edit by hand', () => doc.host.drive.edit(doc.id)],
    ['an edit by hand of the text', () => retypeInDoc(doc.host, doc.id, 'Một', 'Hai')],
    ['an upload', () => upload(doc, doc.host.drive.get(doc.id).bytes ?? new Uint8Array())],
  ])('is another after %s, so that a batch that requires the one before is refused', (_, act) => {
    const before = revision();
    act();
    expect(revision()).not.toBe(before);
    expect(() => required(before)).toThrow(
      `The required revision ID '${before}' does not match the latest revision.`,
    );
  });

  test('is the same after a new name and after sharing', () => {
    const before = revision();
    doc.host.drive.updateFile(owner, { name: 'Khác' }, doc.id, null, null);
    doc.host.drive.createPermission(
      owner,
      doc.id,
      { type: 'anyone', role: 'reader' },
      { isSent: undefined, message: '' },
      null,
    );
    expect(revision()).toBe(before);
  });
});

describe('a clerk', () => {
  test('types, makes bold and adds a heading in the Doc, which is theirs then', () => {
    emboldenInDoc(doc.host, doc.id, 'hai', unit);
    retypeInDoc(doc.host, doc.id, 'Một', 'Mười', unit);
    addToDoc(doc.host, doc.id, 'Mười', 'Thêm', 2, unit);
    expect(paragraphsOfDoc(doc.host, doc.id).map(({ text }) => text)).toEqual(['Mười hai.', 'Thêm']);
    expect(partNow(doc)).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>hai<.*<w:pStyle w:val="Heading2"\/>/);
    expect(doc.host.drive.get(doc.id).modifier).toBe(unit);
  });

  test('cannot mean words that stand twice or nowhere', () => {
    expect(() => retypeInDoc(doc.host, doc.id, 'x', 'y')).toThrow('stands 0 times');
    retypeInDoc(doc.host, doc.id, 'hai', 'Một');
    expect(() => emboldenInDoc(doc.host, doc.id, 'Một')).toThrow('stands 2 times');
  });
});

test('a document of ours has its texts in order, in the report, the annex and the header', () => {
  upload(doc, docxOf(withReport('Đảng – HD 05'), 'Đảng – HD 05'));
  const line = lineOf(doc);
  expect(line.match(/<section>/g)).toHaveLength(2);
  expect(line).toMatch(
    /BÁO CÁO¶.*<section>.*<table><row><cell>TT¶<cell>.*<row><cell>1¶.*- Một mục\.¶- Mục nữa\.¶/,
  );
  expect(lineOf(doc, 'kix.wordheader2xml')).toBe('<field>¶');
});

/** Whether the range may go, told from the tokens alone. */
function mayGo(tokens: Token[], start: number, end: number): boolean {
  const gone = tokens.slice(start, end);
  if (start >= end || end >= tokens.length || gone.includes('<section>')) return false;
  let depth = 0;
  for (const [i, token] of gone.entries()) {
    if (token === '</table>') depth--;
    if (depth < 0 || (depth === 0 && /^<(?:row|cell)>$/.test(token))) return false;
    const next = tokens[start + i + 1] ?? '';
    const isLast = start + i + 1 === end;
    if (
      depth === 0 &&
      token === '\n' &&
      (/^<(?:row|cell|\/table)>$/.test(next) || (isLast && /^<(?:table|section)>$/.test(next)))
    )
      return false;
    if (token === '<table>') depth++;
  }
  const isCut = !/^(?:\n|<.+>)$/.test(tokens[start - 1] ?? '') && hasOuterBreak(gone);
  return depth === 0 && !(isCut && /^<.+>$/.test(tokens[end] ?? ''));
}

function hasOuterBreak(tokens: Token[]): boolean {
  let depth = 0;
  return tokens.some((token) => {
    depth += token === '<table>' ? 1 : token === '</table>' ? -1 : 0;
    return depth === 0 && token === '\n';
  });
}

test('after any changes the Doc holds what a list of its characters holds, and its file is sound', () => {
  const table = tbl([
    ['một', 'hai'],
    ['ba', ''],
    ['bốn', 'năm'],
  ]);
  const body = p('Đầu') + table + p('Giữa') + p('', sect()) + p('Cuối') + tbl([['x']]) + p('Hết') + sect();
  const position = fc.nat(80);
  const change = fc.oneof(
    fc.record({ at: position, text: fc.constantFrom('a', 'xy', '\n', 'b\nc', '\t', '\v', '\n\n') }),
    fc.record({ from: position, length: fc.nat(12) }),
    fc.record({ row: position, below: fc.boolean() }),
    fc.record({ without: position }),
    fc.record({ bold: position, over: fc.integer({ min: 1, max: 20 }) }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (all) => {
      doc = smallDoc(body);
      let tokens = tokensOf(doc);
      for (const one of all) {
        const before = tokens;
        let request: object;
        let isValid: boolean;
        if ('text' in one) {
          request = insert(one.at, one.text);
          isValid = one.at < tokens.length && !/^<.+>$/.test(tokens[one.at] ?? '');
          tokens = [...tokens.slice(0, one.at), ...one.text.split(''), ...tokens.slice(one.at)];
        } else if ('from' in one) {
          request = remove(one.from, one.from + one.length);
          isValid = mayGo(tokens, one.from, one.from + one.length);
          tokens = [...tokens.slice(0, one.from), ...tokens.slice(one.from + one.length)];
        } else if ('bold' in one) {
          const range = { startIndex: one.bold, endIndex: one.bold + one.over };
          request = { updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } };
          isValid = one.bold + one.over < tokens.length;
        } else {
          const index = tokens.indexOf('<table>');
          const rowIndex = ('row' in one ? one.row : one.without) % 4;
          const tableCellLocation = { tableStartLocation: { index }, rowIndex, columnIndex: 0 };
          const end = tokens.indexOf('</table>');
          const starts = [...tokens.keys()].filter((i) => tokens[i] === '<row>' && i < end);
          const [from, to] = [starts[rowIndex], starts[rowIndex + 1] ?? end];
          isValid = index >= 0 && from !== undefined;
          if ('row' in one) {
            request = { insertTableRow: { tableCellLocation, insertBelow: one.below } };
            const cells = tokens.slice(from, to).filter((token) => token === '<cell>');
            const at = one.below ? to : (from ?? 0);
            tokens = [
              ...tokens.slice(0, at),
              '<row>',
              ...cells.flatMap((cell) => [cell, '\n']),
              ...tokens.slice(at),
            ];
          } else {
            request = { deleteTableRow: { tableCellLocation } };
            const [first, last] = starts.length === 1 ? [index, end + 1] : [from ?? 0, to];
            tokens = [...tokens.slice(0, first), ...tokens.slice(last)];
          }
        }
        if (isValid) update(doc, request);
        else {
          expect(() => update(doc, request)).toThrow();
          tokens = before;
        }
        expect(tokensOf(doc)).toEqual(tokens);
      }
      expect(xmlProblem(partNow(doc))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
