import { assessVendor, type VendorAssessment, type VendorScenarios } from "./assess-vendor";
import { chainLayerOf, type ChainLayer } from "../value-chain/chain-layers";
import type { AssumedReturn } from "./new-capital-return";
import { isValued, vendorColumn, type VendorColumn } from "./vendor-columns";
import type { VendorFundamentals } from "./vendor-fundamentals";
import type { TermsByScenario, VendorSettings } from "./vendor-settings";

export type VendorSortKey = VendorColumn | "name" | "layer";

export type VendorArrangement = {
  /** As the list of companies names it. */
  layer: string | null;
  q: string;
  /** Only vendors whose price can be read. */
  valuedOnly: boolean;
  sort: VendorSortKey;
  descending: boolean;
};

type Assessable = {
  /** In the order of the chain. */
  vendors: readonly VendorFundamentals[];
  scenarios: Readonly<Record<string, VendorScenarios>>;
  termsByScenario: TermsByScenario;
  assumedReturns: Readonly<Partial<Record<ChainLayer, AssumedReturn>>>;
};

export function assessVendors(
  { vendors, scenarios, termsByScenario, assumedReturns }: Assessable,
  settings: VendorSettings,
): VendorAssessment[] {
  return vendors.map((vendor) =>
    assessVendor(
      vendor,
      scenarios[vendor.ticker] ?? {},
      termsByScenario,
      settings,
      vendor.layer === null ? undefined : assumedReturns[chainLayerOf(vendor.layer)],
    ),
  );
}

/** Filtered and sorted as asked; page and file keep one order. What is missing stands last in both directions. */
export function arrangeVendors(
  assessments: readonly VendorAssessment[],
  { layer, q, valuedOnly, sort, descending }: VendorArrangement,
): VendorAssessment[] {
  const words = q.trim().toLowerCase();
  const chosen = assessments.filter(
    (assessment) =>
      (layer === null || assessment.vendor.layer === layer) &&
      `${assessment.vendor.ticker} ${assessment.vendor.name}`.toLowerCase().includes(words) &&
      (!valuedOnly || isValued(assessment)),
  );
  if (sort === "layer") return descending ? chosen.toReversed() : chosen;
  const keyed = chosen.map((assessment) => ({
    assessment,
    key: sort === "name" ? assessment.vendor.name.toLowerCase() : vendorColumn(sort).cell(assessment).value,
  }));
  const direction = descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
      return a.key === b.key ? 0 : direction * (a.key < b.key ? -1 : 1);
    })
    .map(({ assessment }) => assessment);
}
