/** The look of the oblast's page: the colours of the desk, no font and no picture to load. */
export const styleSheet = `
:root { --ink: #17202c; --soft: #4d5867; --line: #d3d8e0; --page: #f6f7f9; --accent: #14538f; --danger: #a52019; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 'Segoe UI', 'Noto Sans', sans-serif; color: var(--ink); background: var(--page); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #1a6fc4; outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; padding: 8px; background: #fff; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 10px 24px; color: #fff; background: #12324f; }
.bar a { color: #fff; padding: 4px 2px; text-decoration: none; }
.bar a[aria-current] { font-weight: 600; border-bottom: 2px solid #fff; }
.bar nav { display: flex; flex-wrap: wrap; gap: 4px 18px; }
.product { font-weight: 600; }
.who { display: flex; gap: 14px; align-items: center; margin-left: auto; }
.who form { display: flex; gap: 12px; align-items: center; }
.who button { padding: 4px 12px; border: 1px solid #fff; color: #fff; background: none; }
main { max-width: 1240px; margin: 0 auto; padding: 16px 24px 48px; }
h1 { margin: 8px 0; font-size: 24px; overflow-wrap: anywhere; }
h2 { margin: 0 0 8px; font-size: 17px; }
.panel { margin: 12px 0; padding: 16px 20px; border: 1px solid var(--line); border-radius: 8px; background: #fff; overflow-x: auto; }
.narrow { max-width: 420px; }
.quiet { color: var(--soft); }
.problem { padding: 10px 16px; border: 1px solid #eeb6b2; border-radius: 8px; color: #86160f; background: #fdeceb; }
.overdue { font-weight: 600; color: var(--danger); }
table { width: 100%; border-collapse: collapse; }
caption { padding: 4px 0 8px; text-align: left; color: var(--soft); }
th, td { padding: 7px 10px; border-bottom: 1px solid #e4e7ec; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
main form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: flex-end; }
label { display: flex; flex-direction: column; gap: 4px; min-width: 200px; }
.wide { flex-basis: 100%; }
input, select, textarea, button { min-height: 36px; padding: 6px 10px; border: 1px solid #868f9d; border-radius: 6px; font: inherit; }
main button { border-color: var(--accent); color: #fff; background: var(--accent); cursor: pointer; }
.narrow form { flex-direction: column; align-items: stretch; }
details { padding: 8px 0; border-bottom: 1px solid #e4e7ec; }
summary { cursor: pointer; }
figure { margin: 0 0 16px; }
figcaption { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-bottom: 8px; font-weight: 600; }
.key { display: inline-flex; gap: 6px; align-items: center; font-weight: 400; }
.plot { width: 100%; max-width: 860px; }
.plot text { font-size: 12px; fill: var(--ink); }
.bar-0 { fill: #4f8ec2; }
.bar-1 { fill: #c8553d; }
`;
