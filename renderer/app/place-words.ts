import i18next from 'i18next';
import type { ChannelName } from '#shared/ipc/channels.ts';
import type { Output } from '#shared/ipc/schemas.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';

type Words = { readonly [Name in ChannelName]?: (value: Output<Name>) => Output<Name> };

/** Windows keeps the folder of documents under an English name, and shows it by one in the language of the person. */
const inLanguage = (path: string) => path.replace(/^Documents(?=$|[\\/])/, () => i18next.t('app:documents'));

const words: Words = {
  'places.list': ({ places }) => ({
    places: places.map((place) => ({ ...place, label: inLanguage(place.label) })),
  }),
  'files.write': ({ shown }) => ({ shown: inLanguage(shown) }),
  'backup.status': (status) => ({
    ...status,
    chosen: { ...status.chosen, label: inLanguage(status.chosen.label) },
  }),
};

/** The shell, with its places named as the person knows them. */
export function inPlaceWords(ask: Ask): Ask {
  return async (channel, input) => {
    const answer = await ask(channel, input);
    const say = words[channel];
    return answer.ok && say ? ok(say(answer.value)) : answer;
  };
}
