import { assertNever } from '../kernel/invariant.ts';
import { pagePixels } from './emblem.ts';
import { glancesOf } from './glances.ts';
import { defaultPaper, type PaperSettings, type PrinterOffset } from './paper.ts';
import { languages, type Language } from './language.ts';
import {
  isAnnouncement,
  itemMarker,
  type Block,
  type LetterheadSide,
  type PlacedEmblem,
  type PrintModel,
} from './print-model.ts';
import { styleSheet } from './style-sheet.ts';

export interface HtmlOptions {
  /** Where the faces are served, without a slash at the end: `/fonts`. */
  readonly fonts: string;
  readonly paper?: PaperSettings;
  /** What one printer needs to hit the sheet; a file has none. */
  readonly offset?: PrinterOffset;
}

/** The parts of a page, for a document that is already there. */
export interface PageParts {
  readonly style: string;
  readonly bodyClass: string;
  readonly body: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

const printed = (text: string): string =>
  glancesOf(text)
    .map(({ text: stretch, isWhole }) =>
      isWhole ? `<span class="keep">${escapeHtml(stretch)}</span>` : escapeHtml(stretch),
    )
    .join('');

const paragraph = (text: string, className?: string): string =>
  `<p${className === undefined ? '' : ` class="${className}"`}>${printed(text)}</p>`;

/** Three lines at most. Browsers heed `orphans` and `widows` in longer texts only: of these one line would be left alone. */
const isShort = ({ text }: { readonly text: string }) => text.length <= 240 && 'short';

const classesOf = (...names: readonly (string | false)[]) => names.filter((name) => name !== false).join(' ');

/** What makes a page of a paper; typed text is escaped. */
export function renderParts(
  model: PrintModel,
  { fonts, paper = defaultPaper, offset }: HtmlOptions,
): PageParts {
  return {
    style: styleSheet({ paper, offset, orientation: model.orientation }, fonts),
    bodyClass: `blank-${paper.blank}`,
    body: model.blocks.map(renderBlock).join('\n'),
  };
}

/**
 * A self-contained page for print and preview: own style, no script, nothing but fonts from outside. What people typed
 * is escaped, and the page forbids scripts and requests by its own policy, should an escape ever be forgotten.
 */
export function renderHtml(model: PrintModel, options: HtmlOptions): string {
  const { style, bodyClass, body } = renderParts(model, options);
  return [
    '<!doctype html>',
    `<html lang="${model.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; img-src ${picturesOf(model)}; connect-src 'none'; object-src 'none'; frame-src 'none'; media-src 'none'; form-action 'none'; base-uri 'none'">`,
    `<title>${escapeHtml(model.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body class="${bodyClass}">`,
    body,
    '</body>',
    '</html>',
  ].join('\n');
}

/** No paper has a picture but the emblem of its letterhead, which it holds itself. */
function picturesOf({ blocks }: PrintModel): string {
  return blocks.some((block) => block.block === 'letterhead' && block.emblem) ? 'data:' : "'none'";
}

function renderBlock(block: Block): string {
  switch (block.block) {
    case 'letterhead':
      return `<div class="letterhead">${block.emblem ? renderEmblem(block.emblem) : ''}${languages.map((side) => renderSide(side, block.sides[side])).join('')}</div>`;
    case 'registration':
      return `<div class="registration">${paragraph(block.date)}${paragraph(block.number)}</div>`;
    case 'addressee':
      return `<div class="addressee">${block.lines.map(({ text }) => paragraph(text)).join('')}</div>`;
    case 'title':
      return `<h1>${escapeHtml(block.sentence.text)}</h1>`;
    case 'subject':
    case 'paragraph':
    case 'call':
    case 'note':
      return paragraph(
        block.sentence.text,
        classesOf(block.block, isAnnouncement(block.sentence) && 'announcement', isShort(block.sentence)),
      );
    case 'list':
      return renderList(block);
    case 'signature':
      return `<div class="signature"><div>${paragraph(block.post)}${block.rank === '' ? '' : paragraph(block.rank)}</div>${paragraph(block.name, 'name')}</div>`;
    case 'executor':
      return `<div class="executor">${block.lines.map((line) => paragraph(line)).join('')}</div>`;
    case 'table':
      return renderTable(block);
    default:
      return assertNever(block);
  }
}

/** The window's policy allows no style in a page: attributes say how large it is. */
function renderEmblem({ png, alt, size: { width, height } }: PlacedEmblem): string {
  return `<img class="emblem" src="data:image/png;base64,${png}" alt="${escapeHtml(alt)}" width="${pagePixels(width)}" height="${pagePixels(height)}">`;
}

function renderSide(language: Language, { above, name, below }: LetterheadSide): string {
  const lines = [
    ...above.map((line) => paragraph(line)),
    paragraph(name, 'name'),
    ...below.map((line) => paragraph(line)),
  ];
  return `<div class="side" lang="${language}">${lines.join('')}</div>`;
}

function renderList({ marker, items }: Extract<Block, { block: 'list' }>): string {
  const lines = items.map((item, index) => {
    const mark = `<span class="marker">${itemMarker(marker, index + 1)}</span>`;
    return `<li class="${classesOf(isShort(item))}">${mark} ${printed(item.text)}</li>`;
  });
  return `<ol>${lines.join('')}</ol>`;
}

function renderTable({ head, rows }: Extract<Block, { block: 'table' }>): string {
  const headCells = head.map((text) => `<th scope="col">${printed(text)}</th>`).join('');
  const body = rows.map(({ cells: [name = '', ...values], strong }) => {
    const cells = values.map((text) => `<td>${printed(text)}</td>`).join('');
    return `<tr${strong ? ' class="strong"' : ''}><th scope="row">${printed(name)}</th>${cells}</tr>`;
  });
  const thead = head.length === 0 ? '' : `<thead><tr>${headCells}</tr></thead>`;
  return `<table>${thead}<tbody>${body.join('')}</tbody></table>`;
}
