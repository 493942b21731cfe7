import { describe, expect, it } from 'vitest';
import { failureMessage, startedMessage } from './messages.ts';

describe('a start that failed', () => {
  it('says why in Kazakh and in Russian, each with the code', () => {
    const lines = failureMessage({ code: 'INSTANCE_ALREADY_RUNNING' }).split('\n');
    expect(lines.length).toBe(2);
    for (const line of lines) expect(line).toContain('INSTANCE_ALREADY_RUNNING');
    expect(lines[0]).toContain('ашық');
    expect(lines[1]).toContain('открыт');
  });

  it('puts the values of the problem into the sentence', () => {
    const message = failureMessage({ code: 'VAULT_DAMAGED', details: { whole: 7, last: 9 } });
    expect(message).toContain('7');
    expect(message).not.toContain('{{');
  });
});

describe('a start that succeeded', () => {
  it('names the shell in one line', () => {
    expect(startedMessage('chromium', 'chromium')).toMatch(/^[^\n]*chromium[^\n]*$/);
  });
});
