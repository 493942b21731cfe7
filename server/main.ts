import { parseArgs } from 'node:util';
import { runCommand } from './cli/commands.ts';
import { say } from './cli/say.ts';

/** The command line of the regional server: see docs/recipes/run-the-server.md. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'server-data' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8787' },
        office: { type: 'string', multiple: true, default: [] },
        device: { type: 'string' },
        folder: { type: 'string' },
        login: { type: 'string' },
        name: { type: 'string' },
        'post-kk': { type: 'string' },
        'post-ru': { type: 'string' },
        role: { type: 'string' },
        file: { type: 'string' },
        key: { type: 'string' },
        update: { type: 'string' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    say(error.message);
    return undefined;
  }
}

const given = readArguments();
process.exitCode = given
  ? await runCommand(given.positionals[0] ?? 'serve', {
      ...given.values,
      databaseUrl: process.env['DATABASE_URL'],
    })
  : 2;
