import { burry } from "../frameworks/chip-depreciation";
import { exponentialView2026 } from "../frameworks/exponential-view";
import { goldmanSachs } from "../frameworks/goldman-sachs";
import { morganStanleyFunding } from "../frameworks/morgan-stanley";
import type { PublishedFramework } from "../frameworks/published-framework";
import { sequoia2024 } from "../frameworks/sequoia";
import type { BuiltInSlug } from "../scenario/built-in-slugs";
import { meets, type Bound } from "./bound";
import { fixedGaugeDefaults } from "./gauges";
import type { RealisedSeries, RealisedSeriesKey } from "./realised-series";
import type { ScenarioBounds } from "./scenario-bounds";
import { newestValue, type MissingReason, type TrackedPoint } from "./tracked-point";

export const bearClaims = [
  "capexOutrunsRevenue",
  "debtPays",
  "chipsWearOut",
  "circularFinancing",
  "pricesCollapse",
  "paidLate",
] as const;
export const bullClaims = [
  "revenueDoubles",
  "cashPays",
  "depreciationCovered",
  "powerBinds",
  "cashGrows",
  "buildOutLasts",
] as const;
export type ClaimKey = (typeof bearClaims)[number] | (typeof bullClaims)[number];

/** The series claims are read by, each speaking to one of them. */
export type ClaimSeries = Extract<
  RealisedSeriesKey,
  | "capexToAiRevenueYear"
  | "neocloudCapexToCashYear"
  | "rentalChangeYear"
  | "endCustomerGrowth"
  | "aiRevenueToRequired"
  | "revenueDoublingYears"
  | "capexToCashYear"
  | "aiRevenueToDepreciation"
  | "vendorFinanceToCapexYear"
  | "powerGrowthYear"
  | "cashGrowthYear"
  | "capexGrowthYear"
>;

/** Who makes the claim. */
export type ClaimSource = { publisher: string; title: string | null; url: string | null };

export type Claim = {
  key: ClaimKey;
  side: "bear" | "bull";
  source: ClaimSource;
  series: ClaimSeries;
  unit: "ratio" | "fraction" | "years";
  /** A value that meets the first supports the claim, the second refutes it; neither leaves it silent. */
  supports: Bound;
  refutes: Bound;
};

export type ClaimReading = Claim & {
  reading: "supports" | "refutes" | "silent";
  newest: (TrackedPoint & { value: number }) | null;
  /** Why it is silent; null where a value lies between the bounds. */
  reason: MissingReason | null;
};

/** As many claims of each side, each with the one series that can speak to it and the rule it is read by. */
export function claimsOf(bounds: Readonly<Record<BuiltInSlug, ScenarioBounds>>): Claim[] {
  const { watch, strained } = fixedGaugeDefaults.industryStrain.thresholds;
  const { bear, base, bull } = bounds;
  const rows: Omit<Claim, "side">[] = [
    {
      key: "capexOutrunsRevenue",
      source: sourceOf(sequoia2024),
      ...read("capexToAiRevenueYear", "ratio", ["at-least", strained], ["at-most", watch]),
    },
    {
      key: "debtPays",
      source: sourceOf(morganStanleyFunding),
      ...read("neocloudCapexToCashYear", "ratio", ["above", 1], ["at-most", 1]),
    },
    {
      key: "chipsWearOut",
      source: sourceOf(burry),
      ...read(
        "rentalChangeYear",
        "fraction",
        ["at-most", bear.wearPerYear],
        ["at-least", bull.bookWearPerYear],
      ),
    },
    {
      key: "circularFinancing",
      source: {
        publisher: "AI News 24/7",
        title: "UNVERIFIED secondary: on Nvidia, OpenAI and CoreWeave",
        url: "https://ainews247.org/story/31808",
      },
      ...read("vendorFinanceToCapexYear", "fraction", ["at-least", 0.1], ["at-most", 0.02]), // assumed bounds
    },
    {
      key: "pricesCollapse",
      source: {
        publisher: "BCA Research",
        title: "When Capex Booms Turn Into Busts, November 2025, through Longbridge",
        url: "https://longbridge.com/en/news/266560964",
      },
      ...read("endCustomerGrowth", "fraction", ["below", 0], ["at-least", 0]),
    },
    {
      key: "paidLate",
      source: {
        publisher: "Andrew Odlyzko",
        title:
          "Collective hallucinations and inefficient markets: the British Railway Mania of the 1840s (2010)",
        url: "https://docslib.org/doc/11046615/the-british-railway-mania-of-the-1840s",
      },
      ...read("aiRevenueToRequired", "fraction", ["below", 1], ["at-least", 1]),
    },
    {
      key: "revenueDoubles",
      source: {
        publisher: "Exponential View",
        title: "We checked. Again. Still no bubble, through aissential.tech",
        url: "https://aissential.tech/articles/38011d58-348c-41a5-b77c-845a3248afcf",
      },
      ...read("revenueDoublingYears", "years", ["at-most", 1], ["above", 1]),
    },
    {
      key: "cashPays",
      source: sourceOf(goldmanSachs),
      ...read("capexToCashYear", "fraction", ["below", 1], ["at-least", 1]),
    },
    {
      key: "depreciationCovered",
      source: sourceOf(exponentialView2026),
      ...read("aiRevenueToDepreciation", "ratio", ["at-least", 1], ["below", 1]),
    },
    {
      key: "powerBinds",
      source: {
        publisher: "Exponential View",
        title: "Everyone’s looking for a bubble. No one sees the stampede, through hex-index",
        url: "https://bedwards.github.io/hex-index/article/42dbafd3-70b7-4bf0-92a7-09a18e3e2aee/index.html",
      },
      ...read("powerGrowthYear", "fraction", ["above", base.inflation], ["below", 0]),
    },
    {
      key: "cashGrows",
      source: {
        publisher: "Calcbench",
        title: "The Stunning Capex of AI Hyperscalers in Context",
        url: "https://www.calcbench.com/blog/post/blogger9065882471048947069/The-Stunning-Capex-of-AI-Hyperscalers-in-Context",
      },
      ...read("cashGrowthYear", "fraction", ["at-least", base.cashGrowth], ["below", 0]),
    },
    {
      key: "buildOutLasts",
      source: sourceOf(goldmanSachs),
      ...read("capexGrowthYear", "fraction", ["at-least", base.capexGrowth2027], ["below", 0]),
    },
  ];
  return rows.map((row) => ({
    ...row,
    side: bearClaims.some((key) => key === row.key) ? "bear" : "bull",
  }));
}

export function readClaim(claim: Claim, series: RealisedSeries): ClaimReading {
  const points = series[claim.series];
  const newest = newestValue(points);
  if (newest === null) {
    return { ...claim, reading: "silent", newest, reason: points.at(-1)?.missing ?? { code: "no-estimate" } };
  }
  const reading = meets(newest.value, claim.supports)
    ? "supports"
    : meets(newest.value, claim.refutes)
      ? "refutes"
      : "silent";
  return { ...claim, reading, newest, reason: null };
}

function read(
  series: ClaimSeries,
  unit: Claim["unit"],
  [supportsTest, supportsValue]: [Bound["test"], number],
  [refutesTest, refutesValue]: [Bound["test"], number],
) {
  return {
    series,
    unit,
    supports: { test: supportsTest, value: supportsValue },
    refutes: { test: refutesTest, value: refutesValue },
  };
}

function sourceOf({ publisher, source }: PublishedFramework): ClaimSource {
  const through = source.quotedBy === null ? "" : `through ${source.quotedBy}`;
  const title = [source.title, through].filter((part) => part !== null && part !== "").join(", ");
  return { publisher, title: title === "" ? null : title, url: source.url };
}
