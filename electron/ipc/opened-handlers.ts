import { basename, dirname } from 'node:path';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers, Services } from './handlers.ts';

/** What a person opened from outside the window. Its folder becomes a place: attached files may lie beside the bundle. */
export function openedHandlers({
  opened,
  places,
}: Pick<Services, 'opened' | 'places'>): Pick<Handlers, 'opened.take'> {
  return {
    'opened.take': () => {
      const path = opened.take();
      if (path === undefined) return Promise.resolve(ok({ file: null }));
      const folder = dirname(path);
      const place = places.admit({ folder, label: basename(folder), kind: 'removable' });
      return Promise.resolve(ok({ file: { place, name: basename(path) } }));
    },
  };
}
