import { createHmac, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Place } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { createFolder } from './create-folder.ts';
import { attempt, errnoOf } from './os-problem.ts';

/** A folder the user may be offered. The window learns its label and a token, never its path. */
export interface PlaceFolder {
  readonly folder: string;
  readonly label: string;
  readonly kind: Place['kind'];
}

export interface PlacePorts {
  /** The user's own documents folder. */
  readonly documents: () => Promise<string>;
  /** Sticks and other drives that can be taken away. */
  readonly removable: () => Promise<readonly PlaceFolder[]>;
  /** Further folders, for tests and demonstrations; one of kind "documents" stands for the user's own. */
  readonly extra: readonly PlaceFolder[];
  /** Name of the folder created in the documents folder. */
  readonly folderName: string;
}

export interface Places {
  list(): Promise<Result<Place[]>>;
  /** Gives a token for a folder a person has pointed at; it is not listed. */
  admit(place: PlaceFolder): string;
  /** PLACE_UNKNOWN for a token never given out in this run, or when the stick was taken away. */
  find(token: string): Promise<Result<PlaceFolder>>;
  /** The user's own documents, whether or not they were listed. */
  documents(): Promise<PlaceFolder>;
  /** A place known from an earlier run, made sure of: PLACE_UNKNOWN when the stick is away. */
  present(place: PlaceFolder): Promise<Result<PlaceFolder>>;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

async function ownDocuments(ports: PlacePorts): Promise<PlaceFolder> {
  const given = ports.extra.find((place) => place.kind === 'documents');
  if (given) return given;
  const documents = await ports.documents();
  return {
    folder: join(documents, ports.folderName),
    label: join(basename(documents), ports.folderName),
    kind: 'documents',
  };
}

async function presentPlace(place: PlaceFolder): Promise<Result<PlaceFolder>> {
  if (place.kind === 'documents') {
    const made = await attempt(() => createFolder(place.folder));
    return made.ok ? ok(place) : made;
  }
  return (await isFolder(place.folder)) ? ok(place) : refuse({ code: 'PLACE_UNKNOWN' });
}

export function createPlaces(ports: PlacePorts): Places {
  // Tokens are stable within one run and mean nothing outside it.
  const secret = randomBytes(32);
  const known = new Map<string, PlaceFolder>();
  const tokenOf = (folder: string) => createHmac('sha256', secret).update(folder).digest('hex').slice(0, 32);

  function admit(place: PlaceFolder): string {
    const token = tokenOf(place.folder);
    known.set(token, place);
    return token;
  }

  return {
    admit,
    list: () =>
      attempt(async () => {
        const documents = await ownDocuments(ports);
        const others = ports.extra.filter((place) => place !== documents);
        const found = [documents, ...others, ...(await ports.removable())];
        return found.map((place) => ({ token: admit(place), label: place.label, kind: place.kind }));
      }),
    async find(token) {
      const place = known.get(token);
      return place === undefined ? refuse({ code: 'PLACE_UNKNOWN' }) : presentPlace(place);
    },
    documents: () => ownDocuments(ports),
    present: presentPlace,
  };
}
