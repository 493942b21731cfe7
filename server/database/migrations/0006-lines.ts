/**
 * A page is the canonical text of its events, one a line, as it travels; those of before, a JSON list, stay as they are.
 * `characters` is what that text counts, line feeds left out.
 */
export const lines = ['alter table events add column lines boolean not null default false'] as const;
