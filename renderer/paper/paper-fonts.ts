import { cuts, faces, fontPath } from '#shared/documents/faces.ts';
import { paperFonts } from './font-path.ts';

/*
 * The fonts of the printed page, from where the shells serve them to the printer: what is seen is what is printed. Named
 * in a style sheet they would be bundled a second time. The browser fetches a cut when the first sheet shows it.
 */
for (const face of Object.values(faces))
  for (const { name, style, weight } of cuts)
    document.fonts.add(
      new FontFace(face.family, `url('${paperFonts}/${fontPath(face, name)}') format('truetype')`, {
        style,
        weight: String(weight),
      }),
    );
