import type { PaperFrame } from '../documents/compose-document.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Draft, Issued, OfficeState, User } from './case.ts';
import { colleagues } from './people.ts';

/** People who may be asked to sign, the highest post first; administrative staff sign no act (44.3). */
export function signersOf(state: Pick<OfficeState, 'users' | 'dismissed'>): User[] {
  return colleagues(state).filter(({ role }) => role !== 'staff');
}

/** Who may have signed a paper of an old file: people who have left the office since among them. */
export function formerSignersOf({ users }: Pick<OfficeState, 'users'>): User[] {
  return signersOf({ users, dismissed: new Set() });
}

/** Who wrote a paper, and what it bears once it has its number. */
export interface TrailOnPaper {
  readonly draft?: Pick<Draft, 'author'>;
  readonly issued?: Pick<Issued, 'number' | 'on' | 'signer' | 'signature'>;
}

/** Who stands under a paper: who signed it, or while it is a draft the highest in post, or its author. */
export function signerOf(given: Pick<TrailOnPaper, 'issued'>, state: OfficeState, author: User): User {
  const signed = given.issued && state.users.get(given.issued.signer);
  return signed ?? signersOf(state)[0] ?? author;
}

/** Who wrote the text and is named at its foot: the author of the last saved draft. */
export function executorOf({ draft }: Pick<TrailOnPaper, 'draft'>, state: OfficeState, author: User): User {
  return (draft && state.users.get(draft.author)) ?? author;
}

/** What surrounds the text of a paper on its blank. */
export function paperFrame(
  { trail }: { readonly trail: TrailOnPaper },
  state: OfficeState,
  author: User,
): PaperFrame {
  const { office, paper } = state;
  invariant(office, 'a case stands in a founded office');
  const executor = {
    name: executorOf(trail, state, author).name,
    phone: office.phone,
  };
  const { number, on: date, signature } = trail.issued ?? {};
  const { emblem } = paper;
  return { office, emblem, signer: signature ?? signerOf(trail, state, author), executor, number, date };
}

/** What stands under a paper that somebody signs, and stays there whatever post they hold later. */
export function signatureOf({ post, rank, name }: User): NonNullable<Issued['signature']> {
  return { post, rank, name };
}
