/** What the region itself writes, and the people who look and act for it on the oblast's page. */
export const oblast = [
  // Under which incarnation the region writes into an office's journal; another after a restore.
  `create table region_journals (
     office text primary key,
     epoch text not null,
     incarnation integer not null
   )`,
  `create table accounts (
     id text primary key,
     login text not null unique,
     name text not null,
     post_kk text not null,
     post_ru text not null,
     role text not null,
     passphrase text not null,
     wrong_tries integer not null default 0,
     closed_until timestamptz,
     removed_at timestamptz
   )`,
  // Only a hash of what the browser holds: a dump of the database opens nobody's session.
  `create table sessions (
     token_hash text primary key,
     account text not null references accounts (id),
     form_token text not null,
     expires_at timestamptz not null
   )`,
] as const;
