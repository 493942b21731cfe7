import { layOutBars, type BarGroup } from '#shared/kernel/bar-plot.ts';

interface Props {
  title: string;
  /** One group of bars each; the values stand in the order of `series`. */
  rows: readonly BarGroup[];
  series: readonly string[];
}

/**
 * Horizontal bars, drawn on the server. A picture for the eye: the same figures stand in the table beside it, so a
 * screen reader is told its title only.
 */
export function BarPlot({ title, rows, series }: Props) {
  const { width, height, nameWidth, barHeight, groups } = layOutBars(rows, series.length);
  return (
    <figure>
      <figcaption>
        {title}
        {series.map((name, at) => (
          <span key={name} className="key">
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" className={`bar-${at}`} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <svg role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`} className="plot">
        {groups.map(({ name, shown, y, middle, bars }) => (
          <g key={name} transform={`translate(0 ${y})`}>
            <text x={nameWidth - 8} y={middle} textAnchor="end">
              {shown}
            </text>
            {bars.map((bar, at) => (
              <g key={series[at]} transform={`translate(${nameWidth} ${bar.y})`}>
                <rect width={Math.max(1, bar.length)} height={barHeight} className={`bar-${at}`} />
                <text x={bar.length + 6} y={barHeight - 2}>
                  {bar.value}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}
