import { readFileSync } from 'node:fs';
import { builtInLaw, computeCase, withCalendarYears, type LoadedLaw } from '#shared/law/index.ts';
import { parseCalendarFile, parseCaseFile } from './terms-files.ts';

/** `terms -- FILE [--calendar FILE]`: worked cases in, terms and refusals out, as JSON on standard output. */
function main(args: readonly string[]): void {
  const { file, calendar } = argumentsOf(args);
  const law = calendar === undefined ? builtInLaw : withCalendar(calendar);
  const cases = parseCaseFile(readJson(file), file);
  const answers = cases.map(({ id, ...given }) => {
    const { regime, terms, problems } = computeCase(given, law);
    return { id, regime, terms, problems: problems.filter(({ severity }) => severity !== 'info') };
  });
  process.stdout.write(`${JSON.stringify({ cases: answers })}\n`);
}

function withCalendar(file: string): LoadedLaw {
  return withCalendarYears(builtInLaw, parseCalendarFile(readJson(file), file));
}

function argumentsOf(args: readonly string[]): { file: string; calendar?: string } {
  const rest = [...args];
  const at = rest.indexOf('--calendar');
  const [, calendar] = at === -1 ? [] : rest.splice(at, 2);
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0 || (at !== -1 && calendar === undefined))
    throw new Error('usage: npm run -s terms -- FILE [--calendar FILE]');
  return calendar === undefined ? { file } : { file, calendar };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const line = error instanceof Error ? error.message : String(error);
  process.stderr.write(`terms: ${line.replaceAll(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
