import { describe, expect, it } from 'vitest';
import type { Ask } from '../../bridge/desk.ts';
import { channelNames, type ChannelName } from '#shared/ipc/channels.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { hasComeIn } from '#shared/cases/register-entries.ts';
import { unfinishedPapers } from '#shared/cases/today/unfinished-papers.ts';
import { createDemoShell } from './demo-shell.ts';
import { openDemo } from './open-demo.ts';

/** A real shell that writes down what reaches it. */
function watched() {
  const asked: [ChannelName, unknown][] = [];
  const ask: Ask = (channel, input) => {
    asked.push([channel, input]);
    return Promise.resolve(refuse({ code: 'SHELL_UNEXPECTED' }));
  };
  return { asked, ask };
}

const settings = { language: 'kk', idleMinutes: 10, serverUrl: 'https://server.prokuror.kz' } as const;

describe('the demo office', () => {
  it('is founded and filled in memory: nothing of it reaches the shell', async () => {
    const { asked, ask } = watched();
    const demo = await openDemo(ask, settings);
    if (!demo.ok) throw new Error(demo.problem.code);
    const { opened, store } = demo.value;
    const state = opened.journal.state();
    expect(state.cases.size).toBe(14);
    expect([...new Set([...state.cases.values()].map(({ matter }) => matter))]).toEqual([
      ...[
        'appeal',
        'protest',
        'representation',
        'analysis',
        'assessment',
        'court-participation',
        'higher-act',
      ],
    ]);
    const came = [...state.cases.values()].filter((each) => hasComeIn(each, state));
    expect(new Set(came.map(({ matter }) => matter))).toEqual(
      new Set(['appeal', 'court-participation', 'higher-act']),
    );
    expect(came.filter(({ source }) => source.number === undefined)).toEqual([]);
    expect(new Set([...state.cases.values()].map(({ responsible }) => responsible)).size).toBe(3);
    expect(unfinishedPapers(state, opened.user).map(({ kind }) => kind)).toEqual([
      'protest',
      'appeal-answer',
    ]);
    expect(state.office?.name.ru).toMatch(/^ОБРАЗЕЦ/);
    expect(store.getState().settings.serverUrl).toBeNull();
    expect(asked.filter(([channel]) => channel !== 'log.note')).toEqual([]);
    await opened.journal.close();
  });

  it('sends nothing and keeps nothing: only what looks at this PC, and papers, reach the real shell', async () => {
    const { asked, ask } = watched();
    const demo = createDemoShell(ask, settings);
    for (const channel of channelNames)
      await demo(channel, {
        html: '<style></style>',
        parts: [],
        names: [],
        drop: [],
        records: [],
        after: 0,
      });
    const reached = [...new Set(asked.map(([channel]) => channel))].toSorted();
    expect(reached).toEqual(
      [
        'files.write',
        'health.measure',
        'log.note',
        'log.read',
        'places.list',
        'print.pdf',
        'shell.info',
      ].toSorted(),
    );
    expect(await demo('network.send', {} as never)).toEqual(refuse({ code: 'DEMO_NOT_HERE' }));
    expect(await demo('network.status', {})).toEqual(ok({ online: false }));
  });

  it('stamps every sheet', async () => {
    const { asked, ask } = watched();
    const html = '<html><head><style>p { margin: 0 }</style></head><body>$& $1</body></html>';
    await createDemoShell(ask, settings)('print.pdf', { html, language: 'ru', title: '' });
    const [, job] = asked[0] ?? [];
    expect((job as { html: string }).html).toContain('ОБРАЗЕЦ');
    expect((job as { html: string }).html).toContain('$& $1');
  });
});
