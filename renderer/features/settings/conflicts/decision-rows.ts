import {
  ConflictSettled,
  DeviceAdmitted,
  OfficeFounded,
  SubstitutionAppointed,
  SubstitutionEnded,
  UserAdmitted,
  UserDismissed,
} from '#shared/cases/payloads.ts';
import { DirectoryEntryClosed, DirectoryEntrySet } from '#shared/cases/directory/payloads.ts';
import { NumberFormatsSet } from '#shared/cases/numbers/payloads.ts';
import { EmblemSet, PaperSet, TextDropped, TextKept } from '#shared/cases/paper/payloads.ts';
import { faces } from '#shared/documents/faces.ts';
import { languages, type Bilingual } from '#shared/documents/language.ts';
import type { UserId } from '#shared/journal/ids.ts';
import { dateText } from '../../../ui/date-text.ts';

/** One particular of a decision about the office, in words. */
export interface DecisionRow {
  readonly name: string;
  readonly value: string;
  /** The value is the address of a picture. */
  readonly isPicture?: true;
}

/** What the words of a decision are made with. */
export interface Speech {
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
  readonly personName: (user: UserId) => string;
  readonly roleName: (role: string) => string;
  /** The pattern of a number with its parts named in the language of the window. */
  readonly patternText: (pattern: string) => string;
}

type Reader = (payload: unknown, speech: Speech) => readonly DecisionRow[];

const rowsOf = (t: Speech['t'], values: Readonly<Record<string, string | number | undefined>>) =>
  Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ name: t(key), value: String(value) }],
  );

const inBoth = (t: Speech['t'], texts: Readonly<Record<string, Bilingual | undefined>>) =>
  Object.entries(texts).flatMap(([key, text]) =>
    languages.flatMap((side) => {
      const name = t('ui:field.inLanguage', { label: t(key), language: t(`ui:language.${side}`) });
      return text === undefined ? [] : [{ name, value: text[side] }];
    }),
  );

/** What each kind of decision about the office says; those about the law are told by its own tab. */
export const decisionReaders: Readonly<Record<string, Reader>> = {
  'office.founded': (payload, { t }) => {
    const { name, region, address, phone, index } = OfficeFounded.parse(payload).office;
    return [
      ...inBoth(t, {
        'settings:office.name': name,
        'settings:office.region': region,
        'settings:office.address': address,
      }),
      ...rowsOf(t, { 'settings:office.phone': phone, 'settings:office.index': index }),
    ];
  },
  'user.admitted': (payload, { t, roleName }) => {
    const { name, post, role, rank } = UserAdmitted.parse(payload).user;
    return [
      ...inBoth(t, { 'settings:people.name': name, 'settings:people.post': post }),
      ...rowsOf(t, { 'settings:people.role': roleName(role) }),
      ...inBoth(t, { 'directories:staff.rank': rank }),
    ];
  },
  'user.dismissed': (payload, { t, personName }) => {
    const { user, on } = UserDismissed.parse(payload);
    const decided = t('cases:office.user.dismissed', { name: personName(user) });
    return rowsOf(t, { 'settings:decision.decided': `${decided}, ${dateText(on)}` });
  },
  'substitution.appointed': (payload, { t, personName }) => {
    const { absent, substitute, from, to, post } = SubstitutionAppointed.parse(payload);
    return rowsOf(t, {
      'settings:substitution.absent': personName(absent),
      'settings:substitution.substitute': personName(substitute),
      'settings:substitution.from': dateText(from),
      'settings:substitution.to': dateText(to),
      'settings:substitution.post': post && `${post.kk} / ${post.ru}`,
    });
  },
  'substitution.ended': (payload, { t, personName }) => {
    const name = personName(SubstitutionEnded.parse(payload).absent);
    return rowsOf(t, { 'settings:decision.decided': t('cases:office.substitution.ended', { name }) });
  },
  'device.admitted': (payload, { t }) => {
    const { card, series } = DeviceAdmitted.parse(payload);
    return rowsOf(t, { 'settings:workstation.name': card.name, 'settings:workstation.series': series });
  },
  'paper.set': (payload, { t }) => {
    const {
      margins,
      face,
      fontSize,
      blank,
      blankHead,
      pageNumbers,
      sides: printedOn,
    } = PaperSet.parse(payload).paper;
    return rowsOf(t, {
      'paper:office.margins': [margins.left, margins.right, margins.top, margins.bottom].join(' · '),
      'paper:office.face': faces[face].alike,
      'paper:office.fontSize': fontSize,
      'paper:blank.label': t(`paper:blank.${blank}`),
      'paper:office.blankHead': blankHead,
      'paper:office.pageNumbers': t(`paper:office.numbering.${pageNumbers}`),
      'paper:office.sides': t(`paper:office.side.${printedOn}`),
    });
  },
  'emblem.set': (payload, { t }) => {
    const { emblem } = EmblemSet.parse(payload);
    const name = t('paper:emblem.title');
    return emblem
      ? [{ name, value: `data:image/png;base64,${emblem.png}`, isPicture: true }]
      : [{ name, value: t('paper:emblem.none') }];
  },
  'numbers.formatsSet': (payload, { t, patternText }) => {
    const { formats } = NumberFormatsSet.parse(payload);
    const shown = (pattern = '') => patternText(pattern) || t('settings:decision.none');
    return rowsOf(t, {
      'numbers:formats.outgoing': shown(formats['outgoing']),
      'numbers:formats.acts': shown(formats['acts']),
    });
  },
  'text.kept': (payload, { t }) => {
    const { name, text } = TextKept.parse(payload);
    return [...rowsOf(t, { 'paper:texts.name': name }), ...inBoth(t, { 'paper:texts.text': text })];
  },
  'text.dropped': (payload, { t }) => {
    TextDropped.parse(payload);
    return rowsOf(t, { 'settings:decision.decided': t('paper:texts.dropped') });
  },
  'directory.entry-set': (payload, { t }) => {
    const { name, addressing, post, head, bin, address, phone } = DirectoryEntrySet.parse(payload);
    return [
      ...inBoth(t, {
        'directories:field.name': name,
        'directories:field.addressing': addressing,
        'directories:field.post': post,
        'directories:field.head': head,
      }),
      ...rowsOf(t, {
        'directories:field.bin': bin,
        'directories:field.address': address,
        'directories:field.phone': phone,
      }),
    ];
  },
  'directory.entry-closed': (payload, { t }) =>
    rowsOf(t, {
      'settings:decision.decided': t('directories:close'),
      'directories:closeReason': DirectoryEntryClosed.parse(payload).reason,
    }),
  'conflict.settled': (payload, { t }) =>
    rowsOf(t, { 'cases:conflict.reason': ConflictSettled.parse(payload).reason }),
};

/**
 * Of each decision only what the others do not say: people compare two settings, not forty lines. Where they read the
 * same, all of it.
 */
export function whatDiffers(among: readonly (readonly DecisionRow[])[]): DecisionRow[][] {
  const isShared = ({ name, value }: DecisionRow) =>
    among.every((rows) => rows.some((row) => row.name === name && row.value === value));
  const differing = among.map((rows) => rows.filter((row) => !isShared(row)));
  return differing.every((rows) => rows.length === 0) ? among.map((rows) => [...rows]) : differing;
}
