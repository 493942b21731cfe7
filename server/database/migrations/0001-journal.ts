/**
 * The journal of every office, append-only, partitioned by office: a district is the unit a region grows by, and the
 * partition key is part of every key, as distributed engines ask for it.
 */
export const journal = [
  `create table events (
     office text not null,
     device text not null,
     incarnation integer not null,
     seq integer not null,
     subject text not null,
     type text not null,
     hash text not null,
     body text not null,
     received_at timestamptz not null,
     primary key (office, device, incarnation, seq)
   ) partition by hash (office)`,
  ...Array.from(
    { length: 16 },
    (_, remainder) =>
      `create table events_${String(remainder).padStart(2, '0')} partition of events
         for values with (modulus 16, remainder ${remainder})`,
  ),
  `create index events_by_subject on events (office, subject)`,
  // Where each journal ends; the row is the lock of the journal.
  `create table streams (
     office text not null,
     device text not null,
     incarnation integer not null,
     up_to integer not null,
     head text not null,
     primary key (office, device, incarnation)
   )`,
  // Heads signed by the devices themselves: a journal is passed on only up to one of them.
  `create table proofs (
     office text not null,
     device text not null,
     incarnation integer not null,
     seq integer not null,
     jws text not null,
     primary key (office, device, incarnation, seq)
   )`,
] as const;
