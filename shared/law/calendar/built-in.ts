import kz from './kz.json' with { type: 'json' };
import type { CalendarYears } from './working-calendar.ts';

/** The years shipped with the program; a pack or an order of the government replaces a year whole. */
export const builtInYears: CalendarYears = kz.years;
