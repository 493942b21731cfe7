import { z } from 'zod';

/** The number of a release: three figures, e.g. "1.4.0". */
export const ReleaseVersion = z.string().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/);
export type ReleaseVersion = z.infer<typeof ReleaseVersion>;

/** Below zero where `a` is the older one. */
export function compareVersions(a: ReleaseVersion, b: ReleaseVersion): number {
  const [of, to] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differing = of.findIndex((figure, index) => figure !== to[index]);
  return differing === -1 ? 0 : (of[differing] ?? 0) - (to[differing] ?? 0);
}
