import type { Emblem } from '../../documents/emblem.ts';
import type { EventKinds } from '../../journal/event-kind.ts';
import type { OfficeInFold } from '../office-events.ts';
import type { OfficePaper } from './office-paper.ts';
import {
  BlankSpoiled,
  BlanksReceived,
  EmblemSet,
  PaperSet,
  RegisterPrinted,
  TextDropped,
  TextKept,
} from './payloads.ts';
import { officeEvent } from '../register-events.ts';

function onPaper(state: OfficeInFold, change: (paper: OfficePaper) => Partial<OfficePaper>): OfficeInFold {
  return { ...state, paper: { ...state.paper, ...change(state.paper) } };
}

function withEmblem({ emblem: _, ...paper }: OfficePaper, emblem: Emblem | null): OfficePaper {
  return emblem ? { ...paper, emblem } : paper;
}

/** What may happen to the paper of the office: how it is laid out, its blanks, its texts, its printed registers. */
export const paperEvents = {
  'paper.set': officeEvent({
    version: 1,
    schema: PaperSet,
    decides: ({ paper }) => ({ what: 'paper', content: paper }),
    apply: (state, { paper }) => onPaper(state, () => ({ settings: paper })),
  }),
  'emblem.set': officeEvent({
    version: 1,
    schema: EmblemSet,
    decides: ({ emblem }) => ({ what: 'emblem', content: emblem }),
    apply: (state, { emblem }) => ({ ...state, paper: withEmblem(state.paper, emblem) }),
  }),
  'blanks.received': officeEvent({
    version: 1,
    schema: BlanksReceived,
    apply: (state, payload, { id }) =>
      onPaper(state, ({ received }) => ({ received: [...received, { ...payload, event: id }] })),
  }),
  'blank.spoiled': officeEvent({
    version: 1,
    schema: BlankSpoiled,
    apply: (state, payload, { id }) =>
      onPaper(state, ({ spoiled }) => ({ spoiled: [...spoiled, { ...payload, event: id }] })),
  }),
  'text.kept': officeEvent({
    version: 1,
    schema: TextKept,
    decides: (content) => ({ what: `text ${content.block}`, content }),
    apply: (state, payload, { id }) =>
      onPaper(state, ({ texts }) => ({
        texts: new Map([...texts, [payload.block, { ...payload, event: id }]]),
      })),
  }),
  'text.dropped': officeEvent({
    version: 1,
    schema: TextDropped,
    decides: ({ block }) => ({ what: `text ${block}`, content: 'dropped' }),
    apply: (state, { block }) =>
      onPaper(state, ({ texts }) => ({ texts: new Map([...texts].filter(([id]) => id !== block)) })),
  }),
  'register.printed': officeEvent({
    version: 1,
    schema: RegisterPrinted,
    apply: (state, payload, { id }) =>
      onPaper(state, ({ registersPrinted }) => ({
        registersPrinted: [...registersPrinted, { ...payload, event: id }],
      })),
  }),
} satisfies EventKinds<OfficeInFold>;
