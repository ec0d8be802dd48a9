/** Price of one accelerator for one hour: one offer, one rate card, or an index computed from offers. */
export type GpuRentalRow = {
  quote: "offer" | "rate-card" | "index";
  /** As the publisher calls it, e.g. H100 SXM. */
  accelerator: string;
  usdPerAcceleratorHour: number;
  /** UTC day, YYYY-MM-DD; an index's last day; null where the payload carries no date. */
  observedOn: string | null;
  /** First day of an index's window. */
  windowStart: string | null;
  /** Day the publisher put an index out; several versions of one day differ by it. */
  publishedOn: string | null;
  /** Place of the machine, as published. */
  region: string | null;
  /** Who rents it out. */
  provider: string | null;
  /** on_demand, spot, secure and so on, as published. */
  priceType: string | null;
  acceleratorCount: number | null;
  /** The publisher's own id of the offer or SKU. */
  offerId: string | null;
  /** Two versions of a method give two indices: never one series. */
  methodVersion: string | null;
  /** `low` where the publisher says so; null where it does not judge. */
  confidence: "normal" | "low" | null;
  confidenceReason: string | null;
  sampleCount: number | null;
};
