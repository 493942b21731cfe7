/**
 * The fonts of the printed page, from where the shells serve them to the printer: what is seen is what is printed. Named
 * in a style sheet they would be bundled a second time. The browser fetches them when the first sheet is shown.
 */
const faces = [
  ['Tinos_400Regular.ttf', '400'],
  ['Tinos_700Bold.ttf', '700'],
] as const;

for (const [file, weight] of faces)
  document.fonts.add(new FontFace('Tinos', `url('/fonts/tinos/${file}') format('truetype')`, { weight }));
