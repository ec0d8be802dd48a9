/** What a blend needs of an ensemble. */
export type NpvSample = {
  slug: string;
  /** Draw d belongs to replicate d mod replicateCount; equal replicates of two scenarios share their random numbers. */
  replicateCount: number;
  /** In the order drawn. */
  npvForwardUsdBn: Float64Array<ArrayBuffer>;
};
