import type { Result } from '#shared/kernel/result.ts';
import type { Handlers, Services } from './handlers.ts';
import { map } from './map-result.ts';

type UpdateChannel = Extract<keyof Handlers, `update.${string}`>;

/** Updates of the program: the window names a file in a place, the shell reads it. */
export function updateHandlers(services: Services): Pick<Handlers, UpdateChannel> {
  const { updates, files, holdsFolder } = services;

  async function withFile<Value>(
    file: { place: string; name: string },
    work: (content: Buffer) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const content = await files.read(file.place, file.name);
    return content.ok ? work(content.value) : content;
  }

  return {
    'update.status': () => updates.status(),
    'update.look': (file) => withFile(file, (content) => updates.look(content)),
    'update.choose': async (file) => {
      const held = await holdsFolder();
      return held.ok ? withFile(file, (content) => updates.choose(content)) : held;
    },
    'update.withdraw': () => map(updates.withdraw(), () => ({})),
    'update.confirm': () => map(updates.confirm(), () => ({})),
  };
}
