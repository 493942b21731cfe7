/**
 * A row of the journal holds one event, or a page of consecutive ones: `seq` is the number of its last, `events` how many
 * they are, `characters` what the JSON of a page counts. What was read out of a single event beside it, and never asked for,
 * goes with its index.
 */
export const pages = [
  `drop index events_by_subject`,
  `alter table events drop column subject, drop column type`,
  `alter table events alter column body drop not null`,
  `alter table events
     add column events integer not null default 1,
     add column page bytea,
     add column characters integer,
     add constraint events_one_body check ((body is null) <> (page is null))`,
  // What is deflated does not become smaller.
  ...Array.from(
    { length: 16 },
    (_, remainder) =>
      `alter table events_${String(remainder).padStart(2, '0')} alter column page set storage external`,
  ),
] as const;
