import type { PrintModel } from '#shared/documents/print-model.ts';
import type { Result } from '#shared/kernel/result.ts';
import { withPage } from './page-frame.ts';
import type { Sheet } from './use-sheet.ts';

/**
 * Opens the print dialog of the system over one paper, in either shell: the same page that becomes the PDF prints itself.
 * Number of copies and sides are chosen in that dialog. Resolves when it is closed; the browser does not tell whether
 * anything was printed, so the person is asked.
 */
export function printOnPaper(model: PrintModel, sheet: Sheet): Promise<Result<void>> {
  return withPage(model, sheet, { work: ({ view }) => view.print() });
}
