export const W_PER_KW = 1000;
export const KW_PER_MW = 1000;
export const KW_PER_GW = 1e6;
export const MW_PER_GW = 1000;

export function kwFromWatts(powerW: number): number {
  return powerW / W_PER_KW;
}

export function wattsFromKw(powerKw: number): number {
  return powerKw * W_PER_KW;
}
