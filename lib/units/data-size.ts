export const BYTES_PER_GIGABYTE = 1e9; // decimal, as carriers bill
export const BYTES_PER_KILOBYTE = 1e3;
