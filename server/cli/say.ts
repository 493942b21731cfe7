/** One line to whoever runs the server. The log has its own lines. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
