/** A group of horizontal bars under one name; the values stand in the order of the series. */
export interface BarGroup {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Bar {
  readonly value: number;
  /** Pixels from the top of the group, and its length. */
  readonly y: number;
  readonly length: number;
}

export interface BarPlot {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  /** Where the bars begin; the names stand left of it. */
  readonly nameWidth: number;
  readonly groups: readonly {
    readonly name: string;
    /** The name as it fits into its place. */
    readonly shown: string;
    readonly y: number;
    readonly middle: number;
    readonly bars: readonly Bar[];
  }[];
}

const [width, nameWidth, barHeight, gap, figureRoom, longestName] = [580, 260, 12, 10, 50, 36];

/** Where everything in a plot of horizontal bars stands, in pixels; the longest bar takes the whole room. */
export function layOutBars(groups: readonly BarGroup[], series: number): BarPlot {
  const most = Math.max(1, ...groups.flatMap(({ values }) => values));
  const groupHeight = series * (barHeight + 2) + gap;
  const room = width - nameWidth - figureRoom;
  return {
    ...{ width, barHeight, nameWidth, height: groups.length * groupHeight },
    groups: groups.map(({ name, values }, at) => ({
      name,
      shown: name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name,
      y: at * groupHeight,
      middle: groupHeight / 2 - 2,
      bars: values.map((value, row) => ({
        value,
        y: row * (barHeight + 2),
        length: (value / most) * room,
      })),
    })),
  };
}
