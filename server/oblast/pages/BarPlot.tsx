interface Props {
  title: string;
  /** One group of bars each; the values stand in the order of `series`. */
  rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  series: readonly string[];
}

const width = 720;
const nameWidth = 260;
const barHeight = 12;
const gap = 10;

/**
 * Horizontal bars, drawn on the server. A picture for the eye: the same figures stand in the table beside it, so a
 * screen reader is told its title only.
 */
export function BarPlot({ title, rows, series }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const rowHeight = series.length * (barHeight + 2) + gap;
  const room = width - nameWidth - 50;
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
      <svg role="img" aria-label={title} viewBox={`0 0 ${width} ${rows.length * rowHeight}`} className="plot">
        {rows.map(({ name, values }, row) => (
          <g key={name} transform={`translate(0 ${row * rowHeight})`}>
            <text x={nameWidth - 8} y={rowHeight / 2 - 2} textAnchor="end">
              {shorten(name)}
            </text>
            {values.map((value, at) => (
              <g key={series[at]} transform={`translate(${nameWidth} ${at * (barHeight + 2)})`}>
                <rect width={Math.max(1, (value / most) * room)} height={barHeight} className={`bar-${at}`} />
                <text x={(value / most) * room + 6} y={barHeight - 2}>
                  {value}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function shorten(name: string): string {
  return name.length > 36 ? `${name.slice(0, 35)}…` : name;
}
