import { join } from 'node:path';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { Settings } from '#shared/ipc/schemas.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { createGuardedFile } from './guarded-file.ts';

export interface SettingsService {
  /** Damage is told once as SETTINGS_DAMAGED; then the previous copy answers, or the defaults. */
  load(): Promise<Result<Settings>>;
  save(settings: Settings): Promise<Result<void>>;
  /** The settings in force, for the shell's own use: leaves the damage to be told to the window. */
  current(): Promise<Result<Settings>>;
}

function parse(text: string): Settings | undefined {
  return Settings.safeParse(readJson(text)).data;
}

/** The settings of this workstation, readable and mendable by a person with an editor. */
export function createSettings(dataFolder: string): SettingsService {
  const file = createGuardedFile({
    path: join(dataFolder, 'settings.json'),
    parse,
    print: (settings: Settings) => `${JSON.stringify(settings, null, 2)}\n`,
    damaged: 'SETTINGS_DAMAGED',
  });
  /** Damage met by `current` and not yet told. */
  let untold: Problem | undefined;

  async function read(): Promise<Result<Settings>> {
    const loaded = await file.load();
    if (!loaded.ok) return loaded;
    return ok(loaded.value.state === 'whole' ? loaded.value.value : Settings.parse({}));
  }

  return {
    async load() {
      const problem = untold;
      untold = undefined;
      return problem === undefined ? read() : refuse(problem);
    },
    async current() {
      const settings = await read();
      if (settings.ok || settings.problem.code !== 'SETTINGS_DAMAGED') return settings;
      untold = settings.problem;
      return read();
    },
    save: (settings) => file.save(settings),
  };
}
