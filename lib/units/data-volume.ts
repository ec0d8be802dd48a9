export const BYTES_PER_GB = 1e9;

export function gigabytesFromBytes(bytes: number): number {
  return bytes / BYTES_PER_GB;
}
