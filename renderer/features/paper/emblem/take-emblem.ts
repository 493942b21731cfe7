import {
  emblemLimits,
  finenessOf,
  isEmblem,
  printedSize,
  type Emblem,
  type Size,
} from '#shared/documents/emblem.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { toBase64 } from '../../../bridge/base64.ts';
import { pictureKind } from './picture-kind.ts';

/**
 * The emblem that a file shows, drawn anew: what is kept and travels is dots and nothing else, whatever else the file
 * held, and as many of them as print needs. An image element runs no script of an SVG and fetches nothing for it.
 */
export async function takeEmblem(file: Blob): Promise<Result<Emblem>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if (!kind.ok) return kind;
  const address = URL.createObjectURL(new Blob([bytes], { type: kind.value }));
  try {
    const picture = await drawable(address);
    if (!picture) return refuse({ code: 'EMBLEM_NOT_A_PICTURE' });
    const own = { width: picture.naturalWidth, height: picture.naturalHeight };
    // An SVG is as fine as it is drawn.
    const finest =
      kind.value === 'image/png' ? Math.min(finenessOf(own), emblemLimits.finest) : emblemLimits.finest;
    return finest < emblemLimits.coarsest
      ? refuse({ code: 'EMBLEM_TOO_COARSE', details: { ...own } })
      : await drawn(picture, own, finest);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawable(address: string): Promise<HTMLImageElement | undefined> {
  const picture = new Image();
  picture.src = address;
  // A rejection says that these bytes are no picture; which of them are wrong helps nobody.
  const isDecoded = await picture.decode().then(
    () => true,
    () => false,
  );
  return isDecoded && picture.naturalWidth > 0 && picture.naturalHeight > 0 ? picture : undefined;
}

/** With fewer dots each time until it fits into an entry of the journal, but never fewer than paper needs. */
async function drawn(picture: HTMLImageElement, own: Size, finest: number): Promise<Result<Emblem>> {
  for (let fineness = finest; fineness >= emblemLimits.coarsest; fineness *= 0.85) {
    const emblem = { png: await pngOf(picture, dotsAt(fineness, own)) };
    if (isEmblem(emblem)) return ok(emblem);
  }
  return refuse({ code: 'EMBLEM_TOO_RICH' });
}

function dotsAt(fineness: number, own: Size): Size {
  const { width, height } = printedSize(own);
  const dots = (millimetres: number) => Math.max(1, Math.round((millimetres / 25.4) * fineness));
  return { width: dots(width), height: dots(height) };
}

async function pngOf(picture: HTMLImageElement, { width, height }: Size): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  invariant(pen, 'a new canvas has its context');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}
