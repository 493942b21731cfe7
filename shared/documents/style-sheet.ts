import { cuts, faces, fontFamily, fontPath, type Face } from './faces.ts';
import { noOffset, offsetMargins, type Margins, type PaperSettings, type PrinterOffset } from './paper.ts';
import type { PrintModel } from './print-model.ts';

export interface SheetStyle {
  readonly paper: PaperSettings;
  readonly offset?: PrinterOffset | undefined;
  readonly orientation?: PrintModel['orientation'] | undefined;
}

const marginOf = ({ left, right, top, bottom }: Margins) => `${top}mm ${right}mm ${bottom}mm ${left}mm`;

const numberings: Readonly<Record<PaperSettings['pageNumbers'], readonly [all: boolean, first: boolean]>> = {
  all: [true, true],
  'from-second': [true, false],
  none: [false, false],
};

const numberRule = (isNumbered: boolean, { family }: Face): string =>
  `@bottom-center { content: ${isNumbered ? `counter(page); font: 11pt ${family}` : 'none'}; }`;

const fontRules = (face: Face, fonts: string): string =>
  cuts
    .map(
      ({ name, style, weight }) =>
        `@font-face { font-family: ${face.family}; src: url("${fonts}/${fontPath(face, name)}") format("truetype"); font-style: ${style}; font-weight: ${weight}; }`,
    )
    .join('\n');

/** The size, the margins and the number of every page; the back of a sheet is filed by its other edge. */
function pageRules({ paper, offset = noOffset, orientation }: SheetStyle): string {
  const { left, right } = paper.margins;
  const face = faces[paper.face];
  const [all, first] = numberings[paper.pageNumbers];
  const back = offsetMargins({ ...paper.margins, left: right, right: left }, offset);
  return [
    `@page { size: ${orientation === undefined ? 'A4' : `A4 ${orientation}`}; margin: ${marginOf(offsetMargins(paper.margins, offset))}; ${numberRule(all, face)} }`,
    `@page :first { ${numberRule(first, face)} }`,
    ...(paper.sides === 'two' ? [`@page :left { margin: ${marginOf(back)}; }`] : []),
  ].join('\n');
}

/**
 * The whole style of a paper: A4, its margins and numbers, nothing fetched but the four files of its face. What stands below a
 * text is a margin: padding that no longer fits would take the last line with it to the next sheet, alone.
 */
export function styleSheet(sheet: SheetStyle, fonts: string): string {
  const { paper } = sheet;
  const margin = marginOf(paper.margins);
  const face = faces[paper.face];
  return `
${fontRules(face, fonts)}
${pageRules(sheet)}
* { box-sizing: border-box; }
html { font: ${paper.fontSize}pt/1.15 ${fontFamily(face)}; color: #000; background: #fff; }
body { margin: 0; text-align: left; overflow-wrap: anywhere; orphans: 2; widows: 2; hyphens: manual; }
p, ol, li, h1, h2, div { margin: 0; padding: 0; }
.letterhead { display: grid; grid-template-columns: minmax(0, 1fr) 24mm minmax(0, 1fr); text-align: center; align-items: start; padding-bottom: 3mm; border-bottom: 0.6mm solid #000; }
.letterhead .side:last-child { grid-column: 3; }
.letterhead .emblem { grid-column: 1 / -1; justify-self: center; margin-bottom: 2mm; }
.blank-preprinted .emblem { display: none; }
.letterhead p { font-size: 0.72em; text-wrap: balance; }
.letterhead .name { font-weight: 700; font-size: 0.86em; padding: 1mm 0; }
.blank-preprinted .letterhead { height: ${Math.max(0, paper.blankHead - paper.margins.top)}mm; overflow: hidden; visibility: hidden; }
.registration { display: flex; gap: 8mm; padding: 4mm 0 6mm; font-size: 0.86em; }
.addressee { margin-left: 48%; padding-bottom: 8mm; font-weight: 700; break-inside: avoid; }
h1 { font-size: 1em; font-weight: 700; text-align: center; letter-spacing: 0.08em; text-wrap: balance; break-after: avoid; }
h1 + .paragraph { margin-top: 5mm; }
.subject { text-align: center; font-weight: 700; padding: 0 8mm; text-wrap: balance; break-after: avoid; }
.subject:not(:has(+ .subject)) { padding-bottom: 5mm; }
.paragraph, .note { text-indent: 12.5mm; margin-bottom: 1.5mm; }
.note { font-size: 0.86em; margin-bottom: 1mm; break-inside: avoid; }
.paragraph:has(+ ol), .announcement { break-after: avoid; }
.keep { white-space: nowrap; }
.short { break-inside: avoid; }
.call { text-align: center; font-weight: 700; padding: 2mm 0 3mm; break-after: avoid; }
ol { list-style: none; margin-bottom: 2.5mm; }
.paragraph + .note, ol + .note { padding-top: 2mm; }
li { text-indent: 12.5mm; margin-bottom: 1mm; }
li .marker { display: inline-block; min-width: 7mm; text-indent: 0; }
table { width: 100%; border-collapse: collapse; margin-bottom: 4mm; font-size: 0.8em; line-height: inherit; }
th, td { padding: 0.6mm 1.5mm; border: 0.2mm solid #000; text-align: left; vertical-align: top; font-weight: 400; }
th { overflow-wrap: break-word; }
thead th, .strong > * { font-weight: 700; }
tr { break-inside: avoid; }
table:not(:has(thead)) th { width: 44mm; }
.signature { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 8mm; align-items: end; padding: 12mm 0 0; font-weight: 700; break-inside: avoid; break-before: avoid; }
.signature .name { text-align: right; }
.executor { padding-top: 10mm; font-size: 0.72em; break-inside: avoid; break-before: avoid; }
@media screen {
  html { background: #e9e9ea; }
  body { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: ${margin}; background: #fff; box-shadow: 0 1mm 4mm rgb(0 0 0 / 15%); }
}
`;
}
