export type LoadFactorInput = {
  loadFactorFraction: number; // before the software change
  powerElasticity: number;
  softwareMultiplierRatio: number;
  takeOrPayFraction: number;
};

/** Mean draw over IT nameplate. Faster software draws more, LF (1 + a (s - 1)), up to the nameplate. */
export function drawnLoadFactorFraction(input: LoadFactorInput): number {
  const drawn = input.loadFactorFraction * (1 + input.powerElasticity * (input.softwareMultiplierRatio - 1));
  return Math.min(1, drawn);
}

/** What the power contract bills: max(LF, take-or-pay). */
export function billedLoadFactorFraction(input: LoadFactorInput): number {
  return Math.max(drawnLoadFactorFraction(input), input.takeOrPayFraction);
}
