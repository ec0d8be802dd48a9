import type { EpochRevenueRow, RevenueMeasure } from "../epoch-row";
import type { EpochReading } from "./ai-company-tables";
import type { EpochLine } from "./epoch-line";

export const revenueColumns = [
  "Annualized revenue (USD)",
  "Revenue amount (normalize to annual)",
  "Period revenue (USD)",
  "Period revenue",
];

const measures: readonly (readonly [RegExp, RevenueMeasure])[] = [
  [/annuali[sz]ed|recurring|run[ -]?rate|\barr\b/, "run-rate"],
  [/half|semi-?annual|\bh[12]\b/, "half-year"],
  [/quarter/, "quarter"],
  [/month/, "month"],
  [/year|annual/, "year"],
];

export function readRevenueReport(line: EpochLine): EpochReading<EpochRevenueRow> {
  const company = line.text("Company");
  const asOf = line.date("Date");
  const annualizedRevenueUsd = line.number("Annualized revenue (USD)");
  const normalizedToAnnualUsd = line.number("Revenue amount (normalize to annual)");
  const periodRevenueUsd = line.number("Period revenue (USD)", "Period revenue");
  const statedType = line.text("Type", "Revenue type");
  const periodNote = line.text("Revenue info (non-annualized)");
  if (company === null) return { reason: "no company" };
  if (annualizedRevenueUsd === null && normalizedToAnnualUsd === null && periodRevenueUsd === null) {
    return { reason: "no amount" };
  }
  if (asOf === null) return { reason: "no date" };
  const isProduct = /product|division/i.test(statedType ?? "");
  const words = [line.text("Gross or net", "Gross/net"), line.text("Id"), periodNote, line.text("Notes")];
  return {
    table: "revenue-report",
    company,
    asOf,
    statedType,
    measure: measureOf(statedType),
    perimeter: line.text("Scope") ?? (isProduct ? "Product/division" : null),
    grossOrNet: grossOrNet(words.filter((text) => text !== null).join("\n")),
    periodRevenueUsd,
    annualizedRevenueUsd,
    normalizedToAnnualUsd,
    periodNote,
    ...line.statement(line.text("Id")),
  };
}

/** Lines of one company, day, measure and perimeter that give different amounts all stay, marked as unsure. */
export function markContradictions(rows: readonly EpochRevenueRow[]): void {
  const groups = new Map<string, EpochRevenueRow[]>();
  for (const row of rows) {
    const key = [row.company, row.asOf, row.measure, row.perimeter].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) {
    const amounts = new Set(group.map((row) => row.normalizedToAnnualUsd ?? row.annualizedRevenueUsd));
    if (amounts.size > 1) for (const row of group) row.isLowConfidence = true;
  }
}

function measureOf(statedType: string | null): RevenueMeasure | null {
  if (statedType === null) return null;
  return measures.find(([pattern]) => pattern.test(statedType.toLowerCase()))?.[1] ?? "other";
}

/** Profit and margins have their own gross and net; only the words next to revenue count, and only one way round. */
function grossOrNet(text: string): "gross" | "net" | null {
  const isGross = /\bgross (ai )?(revenue|sales|basis)|^gross$/im.test(text);
  const isNet = /\bnet (ai )?(revenue|sales|basis)|\brevenue,? net of\b|^net$/im.test(text);
  if (isGross === isNet) return null;
  return isGross ? "gross" : "net";
}
