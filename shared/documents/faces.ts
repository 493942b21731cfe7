/** A family of letters that papers are printed in, carried by the program as four static files. */
export interface Face {
  /** As a style sheet names it. */
  readonly family: string;
  /** The font it has the measures of: every office PC has it, and a DOCX names it. */
  readonly alike: string;
  readonly generic: 'serif' | 'sans-serif';
  /** Of its package, and where the shells serve it. */
  readonly folder: string;
}

/** What an office may print in. Each holds every Kazakh letter, ₸ and № in all its cuts: a test prints them. */
export const faces = {
  times: { family: 'Tinos', alike: 'Times New Roman', generic: 'serif', folder: 'tinos' },
  arial: { family: 'Arimo', alike: 'Arial', generic: 'sans-serif', folder: 'arimo' },
} as const satisfies Readonly<Record<string, Face>>;

export type FaceId = keyof typeof faces;
export const faceIds = Object.keys(faces) as readonly FaceId[];

/** The cuts of a family, named as in the files. Full TrueType files: small PDFs, no mixed fonts. */
export const cuts = [
  { name: '400Regular', style: 'normal', weight: 400 },
  { name: '700Bold', style: 'normal', weight: 700 },
  { name: '400Regular_Italic', style: 'italic', weight: 400 },
  { name: '700Bold_Italic', style: 'italic', weight: 700 },
] as const;

export type Cut = (typeof cuts)[number]['name'];

/** The file of a cut below the folder of the fonts, e.g. `tinos/Tinos_700Bold.ttf`. */
export const fontPath = ({ folder, family }: Face, cut: Cut): string => `${folder}/${family}_${cut}.ttf`;

/** The value of `font-family`. */
export const fontFamily = ({ family, generic }: Face): string => `${family}, ${generic}`;

/** The package that brings a family. */
export const fontPackage = ({ folder }: Face): string => `@expo-google-fonts/${folder}`;

/** Every file of every face: where its package has it, and its path below the folder of the fonts. */
export const fontFiles: readonly { readonly source: string; readonly path: string }[] = Object.values(
  faces,
).flatMap((face) =>
  cuts.map(({ name }) => ({
    source: `${fontPackage(face)}/${name}/${face.family}_${name}.ttf`,
    path: fontPath(face, name),
  })),
);
