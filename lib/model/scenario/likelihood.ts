/** From least to most likely; each word covers probabilities up to its limit. */
const limits = [
  { word: "very-unlikely", upTo: 0.05 },
  { word: "unlikely", upTo: 0.2 },
  { word: "doubtful", upTo: 0.4 },
  { word: "about-even", upTo: 0.6 },
  { word: "probable", upTo: 0.8 },
  { word: "likely", upTo: 0.95 },
  { word: "very-likely", upTo: 1 },
] as const;

export type Likelihood = (typeof limits)[number]["word"];

export const likelihoods = limits.map(({ word }) => word);

/** @throws {RangeError} outside 0 to 1. */
export function likelihoodOf(probability: number): Likelihood {
  const found = limits.find(({ upTo }) => probability >= 0 && probability <= upTo);
  if (!found) throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  return found.word;
}
