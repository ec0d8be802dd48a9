import type { CompanySummary } from "./list-companies";

export type LayerSum = {
  /** Companies of the layer with revenue and capital expenditure of the same year, in USD. */
  companyCount: number;
  revenueUsd: number;
  capexUsd: number;
  /** Null while a company lacks the year before, or filed it in another currency. */
  capexGrowthFraction: number | null;
};

/** Trailing sums over a layer. A company without both figures is left out and not counted; null when all are. */
export function sumLayer(companies: readonly CompanySummary[], layer: string): LayerSum | null {
  const counted = companies.flatMap(({ listing, inUsd, trailing }) => {
    const revenueUsd = inUsd.revenue?.valueUsd ?? null;
    const capexUsd = inUsd.capex?.valueUsd ?? null;
    if (listing?.layer !== layer || trailing === null || revenueUsd === null || capexUsd === null) return [];
    const { before } = trailing.byConcept.capex;
    return [{ revenueUsd, capexUsd, capexBeforeUsd: before.unit === "USD" ? before.value : null }];
  });
  if (counted.length === 0) return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const capexUsd = sum(counted.map((company) => company.capexUsd));
  const before = counted.flatMap((company) => company.capexBeforeUsd ?? []);
  return {
    companyCount: counted.length,
    revenueUsd: sum(counted.map((company) => company.revenueUsd)),
    capexUsd,
    capexGrowthFraction:
      before.length === counted.length && sum(before) > 0 ? capexUsd / sum(before) - 1 : null,
  };
}
