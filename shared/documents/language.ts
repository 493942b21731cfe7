/** The two languages of the desk, the state language first (Law № 151-I on languages, articles 4, 5, 9). */
export const languages = ['kk', 'ru'] as const;
export type Language = (typeof languages)[number];

/** One thing said in both languages. */
export interface Bilingual<Said = string> {
  readonly kk: Said;
  readonly ru: Said;
}
