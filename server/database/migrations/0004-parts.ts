/**
 * Sealed parts of attached files, by office. A row is made when a journal names the part and filled when the part
 * arrives, so nobody can fill the database with parts that no entry of the office speaks of. At most 96 kB each:
 * well below what a row of PostgreSQL takes, and spread over the partitions as the journals are.
 */
export const parts = [
  `create table parts (
     office text not null,
     part text not null,
     bytes bytea,
     primary key (office, part)
   ) partition by hash (office)`,
  ...Array.from(
    { length: 16 },
    (_, remainder) =>
      `create table parts_${String(remainder).padStart(2, '0')} partition of parts
         for values with (modulus 16, remainder ${remainder})`,
  ),
  // Sealed bytes do not become smaller.
  ...Array.from(
    { length: 16 },
    (_, remainder) =>
      `alter table parts_${String(remainder).padStart(2, '0')} alter column bytes set storage external`,
  ),
] as const;
