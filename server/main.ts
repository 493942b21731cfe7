import { parseArgs } from 'node:util';
import { runCommand } from './cli/commands.ts';

/** The command line of the regional server: see docs/recipes/run-the-server.md. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'server-data' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8787' },
    office: { type: 'string', multiple: true, default: [] },
    device: { type: 'string' },
    folder: { type: 'string' },
  },
});

process.exitCode = await runCommand(positionals[0] ?? 'serve', {
  ...values,
  databaseUrl: process.env['DATABASE_URL'],
});
