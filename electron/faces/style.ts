/** The look of a face: the colours of the window's own tokens, and no file of the window, which may be what failed. */
export const faceStyle = `
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; display: grid; grid-template-rows: 3rem 1fr; background: #f6f7f9; color: #17202c;
  font: 16px/1.5 'Inter Variable', 'Segoe UI', 'Noto Sans', sans-serif; }
header { display: flex; align-items: center; gap: 0.75rem; padding: 0 1.5rem; background: #102a43; color: #fff; font-weight: 600; }
main { align-self: center; justify-self: center; width: min(56rem, calc(100vw - 3rem)); padding: 1.5rem 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
section { padding: 1.5rem; background: #fff; border: 1px solid #e4e7ec; border-radius: 10px; }
h1, h2 { font-size: 1.25rem; line-height: 1.3; margin-bottom: 0.75rem; }
.foot { display: flex; align-items: center; justify-content: space-between; gap: 1rem; margin-top: 1rem; }
code { color: #4d5867; font-size: 0.875rem; }
a { padding: 0.5rem 1.25rem; border-radius: 6px; background: #14538f; color: #fff; font-weight: 600; text-decoration: none; }
a:hover { background: #0e3f6f; }
a:focus-visible { outline: 3px solid #14538f; outline-offset: 3px; }
`;
