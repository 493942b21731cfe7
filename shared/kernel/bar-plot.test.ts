import { expect, test } from 'vitest';
import { layOutBars } from './bar-plot.ts';

test('the longest bar takes the whole room, the others their share, one group under the other', () => {
  const plot = layOutBars(
    [
      { name: 'a', values: [10, 5] },
      { name: 'b', values: [0, 20] },
    ],
    2,
  );
  const room = plot.width - plot.nameWidth - 50;
  expect(plot.groups.map(({ bars }) => bars.map(({ length }) => length / room))).toEqual([
    [0.5, 0.25],
    [0, 1],
  ]);
  expect(plot.groups.map(({ y }) => y)).toEqual([0, plot.height / 2]);
});

test('a plot of nothing is flat and divides by nothing', () => {
  expect(layOutBars([{ name: 'a', values: [0] }], 1).groups[0]?.bars[0]?.length).toBe(0);
});
