import { mediaTypes } from '../bundle/media-type.ts';
import { refuse } from '../kernel/result.ts';
import type { Decider } from './commands.ts';
import { onCase, toCase } from './drafting.ts';

export const attachFile: Decider<'attachFile'> = ({ case: id, ...added }, state) =>
  onCase(state, id, (found) => {
    if (!mediaTypes.some((type) => type === added.mediaType)) return refuse({ code: 'ATTACHMENT_TYPE' });
    if (added.act !== undefined && found.issued?.act !== added.act) return refuse({ code: 'ACT_NOT_ISSUED' });
    const same = found.attachments.find(
      ({ content, withdrawn }) => withdrawn === undefined && content.sha256 === added.content.sha256,
    );
    if (same) return refuse({ code: 'ATTACHMENT_KNOWN', details: { name: same.name } });
    return toCase('attachment.added', added, found);
  });

export const withdrawAttachment: Decider<'withdrawAttachment'> = ({ case: id, attachment, reason }, state) =>
  onCase(state, id, (found) => {
    const known = found.attachments.find(({ event }) => event === attachment);
    if (!known || known.withdrawn !== undefined) return refuse({ code: 'ATTACHMENT_UNKNOWN' });
    if (reason.trim() === '') return refuse({ code: 'CASE_REASON_MISSING' });
    return toCase('attachment.withdrawn', { attachment, reason }, found);
  });
