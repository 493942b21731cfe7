import { Dexie } from 'dexie';

/** Nothing of a store is left in the window's own storage: its leaves, its summaries and its notes are deleted. */
export async function forgetStore(store: string): Promise<void> {
  for (const kind of ['desk', 'summaries', 'notes']) await Dexie.delete(`${kind}-${store}`);
}
