// Writes out/sbom.cdx.json: what ships, by CycloneDX 1.5, from the lock file alone. Each build brings its own.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/project.mjs';

const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** Ships although npm counts it among the tools: electron-builder packs its runtime. */
const packedRuntimes = ['electron'];

/** The manifest and the lock file with what ships only: npm's own `--omit=dev` also drops what a tool merely shares. */
function withoutTools() {
  const {
    devDependencies: _tools,
    optionalDependencies: _test,
    overrides: _held,
    ...manifest
  } = readJson('package.json');
  const lock = readJson('package-lock.json');
  const ships = ([path, { dev, devOptional, optional, peer }]) =>
    path !== '' && !dev && !devOptional && !optional && !peer;
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(ships));
  return { manifest, lock: { ...lock, packages: { '': manifest, ...packages } } };
}

/** npm's list of a folder that holds nothing but that manifest and that lock file. */
function listByNpm({ manifest, lock }) {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'],
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64_000_000 },
    );
    if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runtimeComponent(name) {
  const { version, license } = readJson('package-lock.json').packages[`node_modules/${name}`];
  const purl = `pkg:npm/${name}@${version}`;
  const licenses = [{ license: { id: license } }];
  return {
    'bom-ref': `${name}@${version}`,
    type: 'framework',
    name,
    version,
    scope: 'required',
    purl,
    licenses,
  };
}

/** The same lock file must give the same list: a hash stands where npm puts a random number. */
function serialNumber() {
  const hex = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** The bill of materials of this tree; it names no moment and no machine. */
export function billOfMaterials() {
  const bill = listByNpm(withoutTools());
  const { timestamp: _moment, ...metadata } = bill.metadata;
  const { name, productName } = readJson('package.json');
  const component = { ...metadata.component, name, description: productName };
  return {
    ...bill,
    serialNumber: serialNumber(),
    metadata: { ...metadata, component },
    components: [...bill.components, ...packedRuntimes.map(runtimeComponent)],
  };
}

/** Writes the bill into out/ and answers how many components it names. */
export function writeBill() {
  const bill = billOfMaterials();
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components.length;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`out/sbom.cdx.json: ${writeBill()} components`);
