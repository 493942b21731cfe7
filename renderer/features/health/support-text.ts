import type { HealthEvidence } from '#shared/health/evidence.ts';
import type { HealthRow } from '#shared/health/findings.ts';
import { composeSupport, findPersonal, printSupport } from '#shared/health/support.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

/**
 * The file for support as a text to read and to write. Refuses SUPPORT_PERSONAL with the word of the office that was
 * found in it and its place.
 * @param given.office everything that holds words of the office
 */
export function supportText(given: {
  readonly evidence: HealthEvidence;
  readonly rows: readonly HealthRow[];
  readonly office: unknown;
}): Result<string> {
  const { nowMs, program, log } = given.evidence;
  const file = composeSupport({ made: new Date(nowMs).toISOString(), program, health: given.rows, log });
  const found = findPersonal(file, given.office);
  return found ? refuse({ code: 'SUPPORT_PERSONAL', details: { ...found } }) : ok(printSupport(file));
}
