export const KWH_PER_MWH = 1000;
export const JOULES_PER_KWH = 3_600_000;

export function mwhFromKwh(energyKwh: number): number {
  return energyKwh / KWH_PER_MWH;
}

export function kwhFromMwh(energyMwh: number): number {
  return energyMwh * KWH_PER_MWH;
}
