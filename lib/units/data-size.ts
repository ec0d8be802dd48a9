export const BYTES_PER_GIGABYTE = 1e9; // decimal, as carriers bill
export const BYTES_PER_MEGABYTE = 1e6;
