import type { VendorView } from "@/lib/contracts/vendor-view";
import { AppError } from "@/lib/errors/app-error";
import { assessVendor, type VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { isValued, vendorColumn } from "@/lib/model/valuation/vendor-columns";
import type { VendorExpectations } from "./get-vendor-expectations";

/**
 * Every vendor assessed, filtered and sorted as the view asks. What is missing stands last in both directions.
 * @throws {AppError} INVALID_INPUT for a layer no vendor is in.
 */
export function arrangeVendors(
  { vendors, scenarios, termsByScenario }: VendorExpectations,
  { settings, layer, q, valuedOnly, sort, descending }: VendorView,
): VendorAssessment[] {
  const layers = [...new Set(vendors.flatMap((vendor) => vendor.layer ?? []))];
  if (layer !== null && !layers.includes(layer)) {
    throw new AppError("INVALID_INPUT", `There is no layer ${layer}.`, {
      fields: [{ field: "v.layer", value: layer, allowed: layers.join(", ") }],
    });
  }
  const words = q.trim().toLowerCase();
  const chosen = vendors
    .filter((vendor) => layer === null || vendor.layer === layer)
    .filter(({ ticker, name }) => `${ticker} ${name}`.toLowerCase().includes(words))
    .map((vendor) => assessVendor(vendor, scenarios[vendor.ticker] ?? {}, termsByScenario, settings))
    .filter((assessment) => !valuedOnly || isValued(assessment));
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
