import type { EvidenceStatus } from "../evidence";

/** What a delivered price is made of, in the order it is built up. */
export const deliveredParts = ["energy", "capacity", "transmissionAndDistribution", "riders"] as const;

export type DeliveredPart = (typeof deliveredParts)[number];

export type PriceOrigin = {
  title: string;
  url: string | null;
  /** What the figure speaks of, in the publisher's words: 2025, 2026/2027, 2024-S2. */
  period: string;
  /** How the figure was checked: verified-in-data, computed-from-data, verified-in-page, secondary. */
  verification: string;
  licence: string | null;
  /** The stored series the figure is computed from. */
  seriesId: string | null;
  note: string | null;
};

/** A price per MWh in one currency with its range. Bounds are null where the source gives none. */
export type SourcedPrice = {
  pricePerMwh: number;
  lowPerMwh: number | null;
  highPerMwh: number | null;
  evidence: EvidenceStatus;
  origin: PriceOrigin;
};

/** Why there is no figure: none was found, its series may not be shown or is not known, or has no twelve whole months. */
export const missingReasons = ["no-sourced-figure", "series-not-shown", "no-whole-year"] as const;

/** What is known of a figure that is missing; `note` in the words of whoever looked for it. */
export type MissingPrice = { reason: (typeof missingReasons)[number]; note: string | null };

/** Either a price or why there is none: it is never taken for 0. */
export type PowerPricePart = { part: DeliveredPart } & (
  | { price: SourcedPrice; missing: null }
  | { price: null; missing: MissingPrice }
);
