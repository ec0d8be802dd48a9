import {
  defaultOrder,
  type CompanyListRequest,
  type CompanySort,
} from "@/lib/contracts/company-list-request";
import { AppError } from "@/lib/errors/app-error";
import type { CompanySummary } from "./list-companies";

/**
 * Filtered and sorted as the address asks. What is missing stands last in both directions.
 * @throws {AppError} INVALID_INPUT for a layer no company is in, with the layers there are.
 */
export function arrangeCompanies(
  companies: readonly CompanySummary[],
  { layer, q, sort = "layer", order = defaultOrder(sort) }: CompanyListRequest,
): CompanySummary[] {
  const layers = layersOf(companies);
  if (layer !== undefined && !layers.includes(layer)) {
    throw new AppError("INVALID_INPUT", `There is no layer ${layer}.`, {
      fields: [{ field: "layer", value: layer, allowed: layers.join(", ") }],
    });
  }
  const wanted = q?.trim().toLowerCase() ?? "";
  const chosen = companies.filter(
    ({ ticker, listing }) =>
      (layer === undefined || listing?.layer === layer) &&
      `${ticker} ${listing?.name ?? ""} ${listing?.role ?? ""}`.toLowerCase().includes(wanted),
  );
  if (sort === "layer") return order === "asc" ? chosen : chosen.toReversed();
  const direction = order === "asc" ? 1 : -1;
  const keyed = chosen.map((company) => ({ company, key: sortKey(company, sort) }));
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
      return a.key === b.key ? 0 : direction * (a.key < b.key ? -1 : 1);
    })
    .map(({ company }) => company);
}

/** Layers in the order of the chain. */
export function layersOf(companies: readonly CompanySummary[]): string[] {
  return [...new Set(companies.flatMap(({ listing }) => listing?.layer ?? []))];
}

/** Amounts compare in USD: one without a rate is missing. */
function sortKey(company: CompanySummary, sort: Exclude<CompanySort, "layer">): number | string | null {
  const { trailing, inUsd, ticker, listing } = company;
  if (sort === "name") return (listing?.name ?? ticker).toLowerCase();
  if (trailing === null) return null;
  if (sort === "newest") return trailing.newestPeriodEnd ?? trailing.newestPeriod;
  if (sort === "revenueGrowth") return trailing.byConcept.revenue.growthFraction;
  if (sort === "capexGrowth") return trailing.byConcept.capex.growthFraction;
  if (sort === "capexIntensity") return trailing.capexIntensityFraction;
  return inUsd[sort]?.valueUsd ?? null;
}
