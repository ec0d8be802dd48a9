import type { RevenuePerimeter } from "../scenario/perimeters";

/** A statement or estimate about AI revenue, as made. Statements are set side by side, never added. */
export type RevenueStatement = {
  statedOn: string;
  company: string;
  metric: string;
  valueUsd: number;
  /** `reported`, `run-rate`, `guidance`, `estimate`, …: as collected. */
  type: string;
  perimeter: RevenuePerimeter;
  /** Whether a partner's share is in it; null where nobody says. */
  grossNet: "gross" | "net" | null;
  /** Another source says otherwise: kept, and read with care. */
  isContradicted: boolean;
  sourceTitle: string;
  sourceUrl: string;
  notes: string | null;
};

/** Whose statements speak of perimeter R1 as a whole. */
export const ALL_END_CUSTOMERS = "All end customers";

const paidByEndCustomers = new Set(["OpenAI", "Anthropic", "Mistral AI", "Z.ai", "xAI", ALL_END_CUSTOMERS]);
const withAdvertising = new Set(["xAI (incl. X)"]);

/**
 * Whose money a statement counts: what end customers pay (R1), that with advertising (R2), or what a vendor books from
 * labs, clouds and customers alike (R3). Null for what is no revenue.
 */
export function revenuePerimeterOf(company: string, metric: string): RevenuePerimeter | null {
  if (metric.includes("capex")) return null;
  if (paidByEndCustomers.has(company)) return "R1";
  return withAdvertising.has(company) ? "R2" : "R3";
}

/** Marked by whoever collected it: a conflict in the notes, or a confidence that begins with LOW. */
export function isContradicted({ notes, confidence }: { notes: string | null; confidence: string }): boolean {
  return /conflict|contradict/i.test(notes ?? "") || confidence.startsWith("LOW");
}
