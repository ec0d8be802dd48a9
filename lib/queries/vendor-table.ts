import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { vendorColumn, vendorColumnKeys, type VendorCell } from "@/lib/model/valuation/vendor-columns";
import { OWN_SOURCE } from "@/lib/model/valuation/with-own-figures";

const suffixByUnit = {
  usd: "usd",
  fraction: "fraction",
  years: "years",
  percentagePoints: "percentage_points",
  ratio: "ratio",
} as const;

/**
 * The assessments as rows for a CSV, the head first: each figure with its evidence and source, or why it is missing, and its caveats.
 * Market prices, and what gives them away, are left empty where their licence keeps them out of a file.
 */
export function vendorTable(assessments: readonly VendorAssessment[]): (string | number | null)[][] {
  const head = [
    "ticker",
    "name",
    "layer",
    "reporting_currency",
    "newest_period",
    "price_of",
    "held_growth_fraction",
    "wacc_fraction",
    "terminal_growth_fraction",
    "terminal_ronic_fraction",
    "tax_rate_fraction",
    "growth_years",
    "fade_years",
    ...vendorColumnKeys.flatMap((key) => {
      const name = snakeCase(key);
      return [
        `${name}_${suffixByUnit[vendorColumn(key).unit]}`,
        `${name}_evidence`,
        `${name}_source_or_reason`,
        `${name}_caveat`,
      ];
    }),
  ];
  return [head, ...assessments.map(rowOf)];
}

function rowOf(assessment: VendorAssessment): (string | number | null)[] {
  const { vendor, terms, heldGrowthFraction } = assessment;
  return [
    vendor.ticker,
    vendor.name,
    vendor.layer,
    vendor.reportingCurrency,
    vendor.newestPeriod,
    vendor.priceUsd.source?.periodEnd ?? null,
    heldGrowthFraction.value,
    terms.waccFraction,
    terms.terminalGrowthFraction,
    terms.terminalRonicFraction,
    terms.taxRateFraction,
    terms.growthYears,
    terms.fadeYears,
    ...vendorColumnKeys.flatMap((key) => {
      const { isMarket, cell } = vendorColumn(key);
      const answered = cell(assessment);
      if (answered.value !== null && isMarket && !vendor.mayPassOnPrice)
        return [null, answered.evidence, "not for redistribution", null];
      const caveats = answered.caveats.length === 0 ? null : answered.caveats.join(" ");
      return [answered.value, answered.evidence, sourceOrReason(answered), caveats];
    }),
  ];
}

function sourceOrReason({ source, reason, values }: VendorCell): string | null {
  if (reason !== null) return reasonText(reason);
  if (values.length > 1) return `several solutions: ${values.join(" ")}`;
  if (source === null) return null;
  if (source.sourceId === OWN_SOURCE) return OWN_SOURCE;
  if (source.sourceId === "assumption") return `assumed ${source.tag}`;
  return source.sourceUrl === "" ? source.sourceId : source.sourceUrl;
}

/** The code and what it is about: "missing-quarters concept=revenue quarters=2024Q4". */
function reasonText({ code, ...details }: NonNullable<VendorCell["reason"]>): string {
  const parts = Object.entries(details).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${Array.isArray(value) ? value.join("/") : String(value)}`],
  );
  return [code, ...parts].join(" ");
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
