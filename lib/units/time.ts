export const SECONDS_PER_HOUR = 3600;
export const HOURS_PER_DAY = 24;
export const HOURS_PER_YEAR = 8760; // no leap day: the convention of every published figure compared here
export const SECONDS_PER_YEAR = SECONDS_PER_HOUR * HOURS_PER_YEAR;
export const MONTHS_PER_YEAR = 12;
