// Preloaded (NODE_OPTIONS) into a program as it is installed: its browser opens unseen and lets Playwright in beside the pipe.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const { spawn } = childProcess;
childProcess.spawn = (command, args, options) =>
  spawn(
    command,
    args?.some((each) => each.startsWith('--app='))
      ? ['--headless', '--remote-debugging-port=0', ...args]
      : args,
    options,
  );
syncBuiltinESMExports();
