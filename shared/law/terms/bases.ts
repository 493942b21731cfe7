import type { Basis } from '../types.ts';

/** Constitutional Law of 05.11.2022 № 155-VII "On the Prosecutor's Office", wording with № 22-VIII of 12.07.2023. */
export const law2022 = (article: string, paragraph?: string): Basis => basis('155-VII', article, paragraph);

/** The 1995 law as amended by № 374-IV of 29.12.2010; articles are those of the 1995 law. */
export const law2010 = (article: string, paragraph?: string): Basis =>
  basis('2709/374-IV', article, paragraph);

/** Law of 21.12.1995 № 2709 "On the Prosecutor's Office". */
export const law1995 = (article: string, paragraph?: string): Basis => basis('2709', article, paragraph);

/** Civil Procedure Code of 13.07.1999 as amended by № 374-IV. */
export const civilProcedure1999 = (article: string, paragraph?: string): Basis =>
  basis('GPK-1999', article, paragraph);

/** Administrative Procedural and Process-Related Code (in force since 01.07.2021). */
export const administrativeCode = (article: string, paragraph?: string): Basis =>
  basis('APPC', article, paragraph);

function basis(act: string, article: string, paragraph: string | undefined): Basis {
  return paragraph === undefined ? { act, article } : { act, article, paragraph };
}
