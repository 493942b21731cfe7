// npm run audit: known vulnerabilities of what ships. A finding is mended or explained in docs/dependencies.md.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/project.mjs';

const { stdout } = spawnSync('npm', ['audit', '--json', ...process.argv.slice(2)], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64_000_000,
});

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const report = parse(stdout);
if (!report?.vulnerabilities) {
  console.log(
    'Not audited: the registry does not answer for advisories here (npm audit needs its advisory service).',
  );
  process.exit(2);
}
const explained = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
const open = Object.values(report.vulnerabilities).filter(
  ({ name }) => !explained.includes(`| audit: \`${name}\` |`),
);
for (const { name, severity, via } of open)
  console.log(`${severity}: ${name}: ${via.map((each) => each.title ?? each).join('; ')}`);
console.log(`${Object.keys(report.vulnerabilities).length} findings, ${open.length} not explained`);
process.exit(open.length === 0 ? 0 : 1);
