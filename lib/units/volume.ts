export const LITRES_PER_CUBIC_METRE = 1000;

export function cubicMetresFromLitres(volumeLitres: number): number {
  return volumeLitres / LITRES_PER_CUBIC_METRE;
}
