export const W_PER_KW = 1000;
export const KW_PER_MW = 1000;

export function kwFromWatts(powerW: number): number {
  return powerW / W_PER_KW;
}

export function mwFromKw(powerKw: number): number {
  return powerKw / KW_PER_MW;
}

export function kwFromMw(powerMw: number): number {
  return powerMw * KW_PER_MW;
}
