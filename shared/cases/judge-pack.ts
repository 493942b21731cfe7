import { refuse, ok, type Problem, type Result } from '../kernel/result.ts';
import { builtInLaw } from '../law/built-in-law.ts';
import type { LoadedLaw } from '../law/engine/loaded-law.ts';
import { applyPack, parsePack, type LawPack, type PackFault } from '../law/packs/law-pack.ts';
import { lawWith } from './law-versions.ts';
import type { LawSettings } from './office-law.ts';

/** The version of the form of packs that this release reads. */
const readable = 1;

/** A pack that may be activated: the law without it and with it. */
export interface JudgedPack {
  readonly pack: LawPack;
  readonly before: LoadedLaw;
  readonly after: LoadedLaw;
}

/**
 * Reads the content of a pack and works its examples on the law in force. Refuses PACK_NEWER, PACK_MALFORMED,
 * PACK_IN_FORCE, PACK_OLDER, PACK_CONTRADICTORY, and PACK_EXAMPLE_FAILS with the first example that comes out otherwise.
 */
export function judgePack(content: unknown, settings: LawSettings): Result<JudgedPack> {
  if (versionOf(content) > readable) return refuse({ code: 'PACK_NEWER' });
  const read = parsePack(content);
  if (!read.ok) return refuse(problemOf(read.problem));
  const pack = read.value;
  const stale = settings.packs.flatMap((each) => staleBeside(pack, each.pack))[0];
  if (stale) return refuse(stale);
  const before = lawWith(settings, builtInLaw);
  const after = applyPack(pack, before);
  return after.ok ? ok({ pack, before, after: after.value }) : refuse(problemOf(after.problem));
}

function versionOf(content: unknown): number {
  const version =
    typeof content === 'object' && content !== null && 'version' in content ? content.version : 0;
  return typeof version === 'number' ? version : 0;
}

/** A pack already in force, and one that would put an older edition over a newer one. */
function staleBeside(pack: LawPack, inForce: LawPack | undefined): Problem[] {
  if (!inForce) return [];
  if (pack.id === inForce.id && pack.issuedOn === inForce.issuedOn) return [{ code: 'PACK_IN_FORCE' }];
  if (pack.issuedOn >= inForce.issuedOn || !overlap(pack, inForce)) return [];
  return [{ code: 'PACK_OLDER', details: { issued: pack.issuedOn, inForce: inForce.issuedOn } }];
}

function overlap(a: LawPack, b: LawPack): boolean {
  const years = Object.keys(a.years ?? {}).some((year) => Object.hasOwn(b.years ?? {}, year));
  return years || (a.tables !== undefined && b.tables !== undefined);
}

function problemOf(fault: PackFault): Problem {
  switch (fault.kind) {
    case 'malformed':
      return { code: 'PACK_MALFORMED', details: { where: fault.where } };
    case 'contradictory':
      return { code: 'PACK_CONTRADICTORY', details: { where: fault.where } };
    case 'examples': {
      const [first] = fault.differences;
      const { example = '', what = '', expected = '', got = '' } = first ?? {};
      return { code: 'PACK_EXAMPLE_FAILS', details: { example, what, expected, got } };
    }
  }
}
