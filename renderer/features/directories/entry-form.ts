import type { DirectoryEntry } from '#shared/cases/directory/directory.ts';

interface Pair {
  kk: string;
  ru: string;
}

export interface EntryForm {
  name: Pair;
  post: Pair;
  head: Pair;
  addressing: Pair;
  bin: string;
  address: string;
  phone: string;
}

const empty: Pair = { kk: '', ru: '' };

export function toForm({ name, post, head, addressing, bin, address, phone }: DirectoryEntry): EntryForm {
  return {
    ...{ name, post: post ?? empty, head: head ?? empty, addressing: addressing ?? empty },
    ...{ bin: bin ?? '', address: address ?? '', phone: phone ?? '' },
  };
}

/** The card as it is kept; null without a name. A name said in one language alone stands in both; no form of address does. */
export function fromForm({ entry, kind }: DirectoryEntry, form: EntryForm): DirectoryEntry | null {
  const name = both(form.name);
  const pairs = { post: trimmed(form.post), head: trimmed(form.head), addressing: trimmed(form.addressing) };
  const texts = { bin: form.bin.trim(), address: form.address.trim(), phone: form.phone.trim() };
  if (name.kk === '') return null;
  return {
    ...{ entry, kind, name },
    ...Object.fromEntries(Object.entries(pairs).filter(([, pair]) => pair.kk + pair.ru !== '')),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  };
}

function trimmed({ kk, ru }: Pair): Pair {
  return { kk: kk.trim(), ru: ru.trim() };
}

function both({ kk, ru }: Pair): Pair {
  return { kk: kk.trim() || ru.trim(), ru: ru.trim() || kk.trim() };
}
