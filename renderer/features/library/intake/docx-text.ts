import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/** Where the text of a DOCX stands: the document, then its notes. Everything else in the file stays packed. */
const storeys = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
/** A law is a few megabytes; a file that unpacks to more was made to fill the memory. */
const maxUnpacked = 64 * 1024 * 1024;

/**
 * The paragraphs of a DOCX, each on a line set in, so that none is taken for a broken line of the one before it.
 * Refuses LIBRARY_FILE_DAMAGED; LIBRARY_FILE_KIND for an archive that is no DOCX.
 */
export function docxText(bytes: Uint8Array): Result<string> {
  const files = unpack(bytes);
  if (!files) return refuse({ code: 'LIBRARY_FILE_DAMAGED' });
  if (!files['word/document.xml']) return refuse({ code: 'LIBRARY_FILE_KIND' });
  const lines: string[] = [];
  for (const storey of storeys) {
    const file = files[storey];
    if (!file) continue;
    const xml = new DOMParser().parseFromString(strFromU8(file), 'application/xml');
    if (xml.querySelector('parsererror')) return refuse({ code: 'LIBRARY_FILE_DAMAGED' });
    lines.push(...paragraphsOf(xml).map((paragraph) => `      ${paragraph}`));
  }
  return ok(lines.join('\n'));
}

function unpack(bytes: Uint8Array): Unzipped | undefined {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => storeys.includes(name) && originalSize <= maxUnpacked,
    });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const paragraphsOf = (xml: Document): string[] =>
  [...xml.getElementsByTagNameNS('*', 'p')]
    .filter((element) => isOfWord(element) && !isRepeated(element))
    .map((paragraph) => [...textsIn(paragraph)].join(''));

const isOfWord = ({ namespaceURI }: Element): boolean => namespaceURI?.includes('wordprocessingml') === true;

/** A shape is stored twice: as it is, and once more for programs that cannot draw it. */
const isRepeated = (element: Element): boolean => {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (around.localName === 'Fallback') return true;
  return false;
};

/** What stands for a letter without being one. */
const signs: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The written text of a paragraph; deleted words are stored under another name, a paragraph of a shape inside speaks for itself. */
function* textsIn(element: Element): Generator<string> {
  for (const child of element.children) {
    if (child.localName === 'p' || child.localName === 'Fallback') continue;
    if (child.localName === 't') yield child.textContent;
    else if (child.localName in signs) yield signs[child.localName] ?? '';
    else yield* textsIn(child);
  }
}
