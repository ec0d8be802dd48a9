export type SourceDescription = {
  id: string;
  publisher: string;
  title: string;
  homepageUrl: string;
  licenceName: string;
  licenceUrl: string | null;
  attribution: string;
  /** False keeps rows out of exports and of what others may download. */
  redistribution: boolean;
  cadence: "five-minute" | "daily" | "monthly" | "quarterly" | "half-yearly" | "irregular";
  cadenceDays: number;
  /** Days from a period's end to its usual publication. */
  expectedLagDays: number;
  units: string;
};
