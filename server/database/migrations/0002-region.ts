/** Who this server is, the offices it serves, their workstations and the codes that let new ones in. */
export const region = [
  `create table identity (
     only_row boolean primary key default true check (only_row),
     keys text not null,
     created_at timestamptz not null
   )`,
  // The region names an office by a slot of its own; the office's id comes with its first workstation.
  `create table offices (
     slot text primary key,
     office text unique
   )`,
  `create table devices (
     device text primary key,
     office text not null,
     card text not null,
     admitted_at timestamptz not null,
     heard_at timestamptz,
     revoked_at timestamptz
   )`,
  `create index devices_by_office on devices (office)`,
  `create table enrol_codes (
     secret_hash text primary key,
     slot text not null references offices (slot),
     expires_at timestamptz not null,
     used_by text
   )`,
] as const;
