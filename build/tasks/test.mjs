// npm test: every check of the project, one after another, with one closing line: N passed, N failed[, N skipped].
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, ensureSystemPackages } from './lib/ensure-installed.mjs';
import { electronProgram } from './lib/electron-runtime.mjs';
import { root, run, runBeside, toolNode } from './lib/project.mjs';
import { testPrograms } from './lib/system-packages.mjs';

ensurePackages();
const missing = ensureSystemPackages(testPrograms);
if (missing.length > 0) console.log(`Not installed, their tests skip with a word: ${missing.join(', ')}`);

const tool = (path, ...args) => run(toolNode(), [join('node_modules', path), ...args], { stdio: 'inherit' });
const toolBeside = (path, ...args) => runBeside(toolNode(), [join('node_modules', path), ...args]);
const total = { passed: 0, failed: 0, skipped: 0 };

function count(name, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`── ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}

const readReport = (path) =>
  existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : null;

/** A tool that only says yes or no is one check. */
const yesOrNo = (task) => async () =>
  (await task()) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

/** A runner that wrote a report is as many checks as it ran; no report, or a failure outside a test, is one failure more. */
function withReport(task, path, read) {
  rmSync(join(root, path), { force: true });
  const status = task();
  const report = readReport(path);
  const counts = report ? read(report) : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

const unit = () =>
  withReport(
    () =>
      tool(
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=out/unit-report.json',
      ),
    'out/unit-report.json',
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );

/** Projects of playwright.config.ts. */
const endToEnd = (...projects) =>
  withReport(
    () => tool('@playwright/test/cli.js', 'test', ...projects.map((project) => `--project=${project}`)),
    'out/e2e-report.json',
    ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  );

function electron() {
  if (electronProgram() !== undefined) return endToEnd('electron');
  console.log(
    'Electron’s runtime is not here (node_modules/electron/dist, ELECTRON_OVERRIDE_DIST_PATH): its shell was not run.',
  );
  return { passed: 0, failed: 0, skipped: 1 };
}

const acceptance = () =>
  existsSync(join(root, '..', 'shared', 'acceptance', 'check.mjs'))
    ? yesOrNo(() => run(toolNode(), ['../shared/acceptance/check.mjs'], { stdio: 'inherit' }))()
    : { passed: 0, failed: 0, skipped: 1 };

const lint = () => toolBeside('eslint/bin/eslint.js', '.', '--max-warnings=0');
/** Takes as long as the other quick checks together and one core of two: it begins with the first and is told after the last. */
let linting;

/** The whole of what must be true, in the order in which a mistake is cheapest to learn of. */
const checks = [
  ['types', yesOrNo(() => tool('@typescript/native/bin/tsc', '-b'))],
  ['format', yesOrNo(() => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'))],
  [
    'walls',
    yesOrNo(() =>
      tool(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        'electron',
        'renderer',
        'shared',
        'server',
        'tests',
        'bench',
      ),
    ),
  ],
  ['unused code', yesOrNo(() => tool('knip/bin/knip.js'))],
  ['translations', yesOrNo(() => tool('i18next-cli/dist/esm/cli.js', 'status'))],
  ['texts in code', yesOrNo(() => tool('i18next-cli/dist/esm/cli.js', 'lint'))],
  ['build', yesOrNo(() => run(toolNode(), ['build/tasks/build.mjs'], { stdio: 'inherit' }))],
  ['lint', yesOrNo(() => linting)],
  ['acceptance', acceptance],
  ['unit, contract, arch', unit],
  ['end to end', () => endToEnd('kills', 'chromium-shell')],
  ['electron', electron],
];

mkdirSync(join(root, 'out'), { recursive: true });
const only = process.argv.slice(2);
const wanted = checks.filter(([name]) => only.length === 0 || only.includes(name));
if (wanted.some(([name]) => name === 'lint')) linting = lint();
for (const [name, check] of wanted) {
  const started = process.hrtime.bigint();
  count(name, await check());
  console.log(`   ${Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000} s`);
}
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
