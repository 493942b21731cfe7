import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleAsked, createOpenedBundles, messageOf, readMessage } from './opened-bundles.ts';

const stick = resolve('/media/usb');
const bundle = resolve(stick, 'Кеңсе-2 2026-04-27 09-35.pdesk');

describe('a start that was asked to open a bundle', () => {
  it.each([
    ['by its full path', [bundle]],
    ['from the folder it lies in', ['Кеңсе-2 2026-04-27 09-35.pdesk']],
    ['by its address', [pathToFileURL(bundle).href]],
    ['behind the arguments of the system', ['--enable-features=x', '.', '--', bundle]],
  ])('finds it %s', (_, args) => {
    expect(bundleAsked(args, stick)).toBe(bundle);
  });

  it('in whatever letters its ending is written', () => {
    expect(bundleAsked(['A.PDESK'], stick)).toBe(resolve(stick, 'A.PDESK'));
  });

  it.each([
    [['--data=/tmp/x.pdesk']],
    [['act.pdf', 'pdesk', '.pdesk/x']],
    [['a\0.pdesk']],
    [['https://example.org/a.pdesk?.pdf']],
    [['file://%zz.pdesk']],
    [[7, null, { open: 'a.pdesk' }, undefined]],
    [[`${'a/'.repeat(3_000)}a.pdesk`]],
  ])('takes %j for none', (args) => {
    expect(bundleAsked(args, stick)).toBeUndefined();
  });
});

describe('what one start says to another', () => {
  it('is read back as it was said', () => {
    expect(readMessage(messageOf(bundle))).toBe(bundle);
    expect(readMessage(messageOf(undefined))).toBeUndefined();
  });

  it('names a bundle by its full path or nothing at all, whoever says it', () => {
    for (const said of [
      '',
      '{}',
      'null',
      '{"open":"a.pdesk"}',
      `{"open":${JSON.stringify(stick)}}`,
      '{"open":7}',
    ])
      expect(readMessage(said), said).toBeUndefined();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((open) => JSON.stringify({ open })),
        ),
        (said) => {
          const path = readMessage(said);
          expect(path === undefined || path === resolve(path)).toBe(true);
        },
      ),
    );
  });
});

describe('bundles that wait for the window', () => {
  it('are given in the order they were opened, each once', () => {
    const opened = createOpenedBundles();
    for (const name of ['/a.pdesk', undefined, '/b.pdesk', '/a.pdesk']) opened.put(name);
    expect([opened.take(), opened.take(), opened.take()]).toEqual(['/a.pdesk', '/b.pdesk', undefined]);
  });

  it('are never more than a few, however many are opened', () => {
    const opened = createOpenedBundles();
    for (let index = 0; index < 1_000; index += 1) opened.put(`/${index}.pdesk`);
    let count = 0;
    while (opened.take() !== undefined) count += 1;
    expect(count).toBe(20);
  });
});
