import { open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleExtension } from '#shared/envelope/bundle.ts';
import { requestExtension } from '#shared/envelope/enrolment.ts';
import {
  composeStick,
  partsIn,
  sealStick,
  takeBundle,
  takeRequest,
  type Addressee,
} from '../services/exchange.ts';
import type { Region } from '../services/region.ts';
import { chunksOf, takeChunks } from './exchange-parts.ts';
import { say } from './say.ts';

const answerPrefix = 'answer-';

/**
 * Takes in every workstation that asks for it, and every bundle of a folder (a stick) with the attached files beside it,
 * and writes, for each workstation that sent one, the answer to carry back: the receipt and what it lacks. Bundles that
 * need an earlier one are tried again after it.
 * @returns the exit code: 1 when something was refused
 */
export async function exchange(region: Region, folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    say('name the folder with --folder');
    return 2;
  }
  const files = await readdir(folder);
  const names = files.filter(
    (name) => name.endsWith(`.${bundleExtension}`) && !name.startsWith(answerPrefix),
  );
  const taken = new Map<string, Addressee>();
  const refused = new Map<string, string>();
  // Whoever asks to be taken in may have written a bundle as well.
  for (const name of files.filter((one) => one.endsWith(`.${requestExtension}`)))
    await joinByFile(region, join(folder, name), { taken, refused });
  const refusedRequests = refused.size;
  for (let waiting = names.sort(), before = Infinity; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length;
    for (const name of waiting) await takeFile(region, join(folder, name), { taken, refused });
    waiting = waiting.filter((name) => refused.get(join(folder, name)) === 'BUNDLE_GAP');
  }
  for (const [path, code] of refused) say(`${path}: ${code}`);
  const offices = new Set([...taken.values()].map(({ sender }) => sender.office));
  const damaged = await takeChunks(region, folder, [...offices]);
  for (const name of damaged) say(`${join(folder, name)}: PART_DAMAGED`);
  for (const bundle of taken.values()) await writeAnswer(region, folder, bundle);
  say(`taken ${names.length - refused.size + refusedRequests} of ${names.length}, answers for ${taken.size}`);
  return refused.size + damaged.length === 0 ? 0 : 1;
}

/** Parts first, the answer that names them last: what lies there is whole. */
async function writeAnswer(region: Region, folder: string, bundle: Addressee): Promise<void> {
  const { office, device } = bundle.sender;
  const contents = await composeStick(region, bundle);
  const chunks: string[] = [];
  for await (const { name, bytes } of chunksOf(region, office, partsIn(contents))) {
    await writeSafely(join(folder, name), bytes);
    chunks.push(name.slice(0, 64));
  }
  const answer = await sealStick(region, bundle, contents, chunks);
  await writeSafely(join(folder, `${answerPrefix}${device}.${bundleExtension}`), answer);
}

interface Progress {
  /** The latest file of each workstation. */
  readonly taken: Map<string, Addressee>;
  /** Code of the first refusal by path. */
  readonly refused: Map<string, string>;
}

async function joinByFile(region: Region, path: string, { taken, refused }: Progress): Promise<void> {
  const result = await takeRequest(region, new Uint8Array(await readFile(path)));
  if (!result.ok) {
    refused.set(path, result.problem.code);
    return;
  }
  const { sender, isNew } = result.value;
  taken.set(sender.device, result.value);
  const whose = `${sender.device} of ${sender.office}`;
  say(isNew ? `joined ${whose}` : `joined before, answered again: ${whose}`);
}

async function takeFile(region: Region, path: string, { taken, refused }: Progress): Promise<void> {
  const result = await takeBundle(region, new Uint8Array(await readFile(path)));
  if (result.ok) taken.set(result.value.sender.device, result.value);
  const code = result.ok ? result.value.receipt.refused[0]?.code : result.problem.code;
  if (code === undefined) refused.delete(path);
  else refused.set(path, code);
}

/** A stick may be pulled at any moment: the name appears only when the whole file is on it. */
export async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.part`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}
