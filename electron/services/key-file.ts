import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { createGuardedFile } from './guarded-file.ts';

export interface KeyFile {
  /**
   * Null before the first run only. Refuses KEYS_DAMAGED once, before its twin answers, and KEYS_LOST where neither copy is
   * left: lost keys never look like a first run.
   */
  load(): Promise<Result<string | null>>;
  save(content: string): Promise<Result<void>>;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** First line: the SHA-256 of the rest. The shell cannot open the keys, so it can only tell that they are whole. */
function parse(text: string): string | undefined {
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return end === 64 && text.slice(0, end) === digest(content) ? content : undefined;
}

const nothingYet = () => Promise.resolve(false);

/**
 * The office's data keys, wrapped by passphrases in the window; the shell only keeps them.
 * @param hasRecords whether something is sealed already: then there were keys, even where no file of them is left
 */
export function createKeyFile(dataFolder: string, hasRecords: () => Promise<boolean> = nothingYet): KeyFile {
  const file = createGuardedFile({
    path: join(dataFolder, 'keys'),
    parse,
    print: (content: string) => `${digest(content)}\n${content}`,
    damaged: 'KEYS_DAMAGED',
    // An older copy would bring a removed passphrase back, and after a rotation would not open the newest records.
    twin: true,
  });
  return {
    async load() {
      const loaded = await file.load();
      if (!loaded.ok) return loaded;
      if (loaded.value.state === 'whole') return ok(loaded.value.value);
      const isLost = loaded.value.state === 'lost' || (await hasRecords());
      return isLost ? refuse({ code: 'KEYS_LOST' }) : ok(null);
    },
    save: (content) => file.save(content),
  };
}
