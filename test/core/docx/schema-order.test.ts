// Word "repairs" a file, or refuses it, when children are not in the order of the schema.
import { annexOf, type Element, partsOf, rowOf } from './support';

/**
 * Children in the order of the schema, for every element that the parts use with children: ECMA-376 part 1,
 * annex A.1 (wml.xsd, transitional). Names in one string between bars may come in any order.
 */
const SEQUENCES: Record<string, string> = {
  document: 'background body',
  body: 'p|tbl sectPr',
  hdr: 'p|tbl',
  p: 'pPr r|fldSimple|hyperlink',
  pPr:
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
    'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
    'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  r: 'rPr t|br|tab|fldChar|instrText',
  // A choice in the schema, but Word writes and expects this order (EG_RPrBase).
  rPr:
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
    'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
    'eastAsianLayout specVanish oMath',
  tbl: 'tblPr tblGrid tr',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
    'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  tblGrid: 'gridCol tblGridChange',
  tr: 'tblPrEx trPr tc',
  trPr: 'cantSplit|tblHeader|trHeight|jc|hidden',
  tc: 'tcPr p|tbl',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
  tcBorders: 'top left bottom right insideH insideV tl2br tr2bl',
  sectPr:
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType ' +
    'cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  rPrDefault: 'rPr',
  pPrDefault: 'pPr',
  style: 'name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr',
  settings: 'zoom defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping',
  compat: 'doNotExpandShiftReturn compatSetting',
};

/** The names of `element`'s children that the schema does not allow where they stand, at any depth. */
function misplaced(element: Element): string[] {
  const name = element.name.replace('w:', '');
  const places = SEQUENCES[name]?.split(' ').map((place) => place.split('|')) ?? [];
  let reached = 0;
  const here = element.children.filter((child) => {
    const place = places.findIndex((names) => names.includes(child.name.replace('w:', '')));
    const wrong = place < reached;
    reached = Math.max(reached, place);
    return wrong;
  });
  return [...here.map((child) => `${name} > ${child.name}`), ...element.children.flatMap(misplaced)];
}

const annexes = {
  final: annexOf(),
  draft: annexOf({ draft: true }),
  'with a note': annexOf({ rows: [rowOf({ items: [], note: 'Không phát sinh' })] }),
  'with line breaks and tabs': annexOf({ rows: [rowOf({ items: ['một\nhai\tba'] })] }),
  'without rows': annexOf({ rows: [] }),
};

test.each(Object.entries(annexes))('children stand in the order of the schema: annex %s', (_, annex) => {
  const wordParts = [...partsOf(annex).values()].filter(({ name }) => name.startsWith('w:'));
  expect(wordParts).toHaveLength(5);
  expect(wordParts.flatMap(misplaced)).toEqual([]);
});

test('the check finds a child out of order and one that is not known', () => {
  const element = (name: string, ...children: Element[]): Element => ({
    name,
    attributes: {},
    children,
    text: '',
  });
  const paragraph = element('w:pPr', element('w:jc'), element('w:spacing'), element('w:colour'));
  expect(misplaced(paragraph)).toEqual(['pPr > w:spacing', 'pPr > w:colour']);
});
