import { builtInSlugs, type BuiltInSlug } from "../scenario/built-in-slugs";
import { breakEvenProbability, type BreakEvenProbability } from "./break-even-probability";
import { breakEvenRevenueUsd } from "./break-even-revenue";
import { fadingRevenueUsd, type FadingVendor } from "./fading-path";
import { pathEnterpriseValueUsd } from "./operating-path";
import { priceRegion, type PriceRegion } from "./price-region";
import { impliedForecastPeriod, impliedGrowth, impliedMargin, type ImpliedUnknown } from "./reverse-dcf";
import { newCapitalReturn, type AssumedReturn, type NewCapitalReturn } from "./new-capital-return";
import { scenarioFigure, scenarioGrowth, scenarioLayerGrowth } from "./scenario-figure";
import { scenarioPath, scenarioYearIndex, type VendorScenarioPath } from "./scenario-path";
import { derivedFigure, unresolved } from "./vendor-figure";
import { weightedGap } from "./weighted-gap";
import type { UnresolvedReason, VendorFigure, VendorFundamentals } from "./vendor-fundamentals";
import { vendorTerms, type TermsByScenario, type VendorSettings, type VendorTerms } from "./vendor-settings";
import { ownFigure, withOwnFigures } from "./with-own-figures";

/** Year in which the prices of a layer's vendors are added up against its pool. */
export const JOINT_PRICE_YEAR = 2030;

const USD_PER_USD_BN = 1e9;
const PERCENT = 100;

/** Solutions, why there is none, or what is missing to look for them. */
export type ImpliedAnswer = ImpliedUnknown | { status: "unresolved"; values: []; reason: UnresolvedReason };

export type ScenarioComparison = {
  /** A year over the years for which growth is held. */
  growthFraction: VendorFigure;
  /** The same of its revenue from the layer alone: known where the whole is not, no match for the implied growth. */
  layerGrowthFraction: VendorFigure;
  /** Smallest implied growth less the scenario's. */
  gapPercentagePoints: number | null;
  /** What the scenario's cash flows are worth over what the market pays. */
  coverageRatio: VendorFigure;
  /** E = (PV of EBIT here less PV of EBIT in base) / EV. */
  ebitExposureFraction: VendorFigure;
};

export type VendorAssessment = NewCapitalReturn & {
  /** With the reader's own figures in. */
  vendor: VendorFundamentals;
  terms: VendorTerms;
  heldGrowthFraction: VendorFigure;
  impliedGrowth: ImpliedAnswer;
  /** At the ends of the assumed return's range; null where none is assumed. */
  impliedGrowthOverReturn: { low: ImpliedAnswer; high: ImpliedAnswer } | null;
  impliedForecastYears: ImpliedAnswer;
  impliedMargin: ImpliedAnswer;
  /** In the last year of held growth, waiting at the filed free cash flow over EV. */
  breakEvenRevenueUsd: VendorFigure;
  byScenario: Record<BuiltInSlug, ScenarioComparison>;
  /** Null where bear or bull has no value. */
  odds: BreakEvenProbability | null;
  region: PriceRegion | null;
  /** At the reader's odds. */
  weightedGapFraction: VendorFigure;
  /** What the price asks of the layer in `JOINT_PRICE_YEAR`: implied revenue less what the base scenario has outside it. */
  impliedLayerRevenueUsd: VendorFigure;
};

export type VendorScenarios = Readonly<Partial<Record<BuiltInSlug, VendorScenarioPath>>>;

/**
 * What the price of one vendor assumes, beside what the scenarios give it. What stands in for something missing carries
 * a caveat; nothing else is filled in.
 * @param assumedReturn of the vendor's layer.
 */
export function assessVendor(
  filed: VendorFundamentals,
  scenarios: VendorScenarios,
  termsByScenario: TermsByScenario,
  settings: VendorSettings,
  assumedReturn: AssumedReturn | undefined,
): VendorAssessment {
  const vendor = withOwnFigures(filed, settings);
  const own = settings.own[vendor.ticker] ?? {};
  const terms = vendorTerms(vendor.ticker, termsByScenario.base, settings);
  const newCapital = newCapitalReturn(
    vendor,
    terms,
    own.ronicFraction ?? settings.forAll.ronicFraction,
    assumedReturn,
  );
  const { ronicFraction } = newCapital;
  const growthOf = (slug: BuiltInSlug) => scenarioGrowth(vendor, scenarios[slug], terms.growthYears);
  const heldGrowthFraction =
    own.growthFraction !== undefined
      ? ownFigure(own.growthFraction, "growthFraction")
      : settings.heldGrowth === "filed"
        ? vendor.revenueGrowthFraction
        : growthOf(settings.heldGrowth);
  const { enterpriseValueUsd } = vendor;
  const fading = fadingVendor(vendor, ronicFraction, terms);
  const growthAt = (ronic: Partial<FadingVendor>) =>
    answer([fading.reason, enterpriseValueUsd.reason], () =>
      impliedGrowth({ ...fading.input, ...ronic }, enterpriseValueUsd.value ?? Number.NaN),
    );
  const growth = growthAt({});
  const solvedAtGrowth = (
    solve: (input: FadingVendor, growthFraction: number, priceUsd: number) => ImpliedUnknown,
    reason: UnresolvedReason | null,
  ) =>
    answer([reason, enterpriseValueUsd.reason, heldGrowthFraction.reason], () =>
      solve(fading.input, heldGrowthFraction.value ?? Number.NaN, enterpriseValueUsd.value ?? Number.NaN),
    );
  const compare = (slug: BuiltInSlug): ScenarioComparison => {
    const growthFraction = growthOf(slug);
    const [lowest] = growth.values;
    return {
      growthFraction,
      layerGrowthFraction: scenarioLayerGrowth(vendor, scenarios[slug], terms.growthYears),
      gapPercentagePoints:
        lowest === undefined || growthFraction.value === null
          ? null
          : (lowest - growthFraction.value) * PERCENT,
      coverageRatio: coverage(
        vendor,
        ronicFraction,
        scenarios[slug],
        vendorTerms(vendor.ticker, termsByScenario[slug], settings),
      ),
      ebitExposureFraction: ebitExposure(vendor, scenarios[slug]),
    };
  };
  const byScenario = { bear: compare("bear"), base: compare("base"), bull: compare("bull") };
  const { assumedReturn: assumed } = newCapital;
  return {
    vendor,
    terms,
    ...newCapital,
    heldGrowthFraction,
    impliedGrowth: growth,
    impliedGrowthOverReturn:
      assumed === null
        ? null
        : {
            low: growthAt({ ronicFraction: assumed.lowFraction }),
            high: growthAt({ ronicFraction: assumed.highFraction }),
          },
    impliedForecastYears: solvedAtGrowth(impliedForecastPeriod, fading.reason),
    impliedMargin: solvedAtGrowth(impliedMargin, fading.reasonBesidesMargin),
    breakEvenRevenueUsd: breakEven(vendor, terms),
    byScenario,
    ...oddsOf(byScenario),
    weightedGapFraction: weightedGap(
      {
        bear: byScenario.bear.coverageRatio,
        base: byScenario.base.coverageRatio,
        bull: byScenario.bull.coverageRatio,
      },
      settings.weights,
    ),
    impliedLayerRevenueUsd: impliedLayerRevenue(vendor, fading, growth, scenarios.base),
  };
}

type Fading = {
  input: FadingVendor;
  reason: UnresolvedReason | null;
  /** A loss is no obstacle where the margin is what is solved for. */
  reasonBesidesMargin: UnresolvedReason | null;
};

function fadingVendor(vendor: VendorFundamentals, ronicFraction: VendorFigure, terms: VendorTerms): Fading {
  const { revenueUsd, operatingMarginFraction } = vendor;
  const margin = operatingMarginFraction.value;
  const contradiction = contradictionOf(terms);
  const noRevenue: UnresolvedReason | null =
    revenueUsd.reason ?? (revenueUsd.value > 0 ? null : { code: "no-revenue", revenueUsd: revenueUsd.value });
  const loss: UnresolvedReason | null =
    margin === null
      ? operatingMarginFraction.reason
      : margin > 0
        ? null
        : { code: "operating-loss", operatingMarginFraction: margin };
  return {
    input: {
      ...terms,
      revenueUsd: revenueUsd.value ?? Number.NaN,
      operatingMarginFraction: margin ?? 0,
      ronicFraction: ronicFraction.value ?? Number.NaN,
    },
    reason: contradiction ?? noRevenue ?? loss ?? ronicFraction.reason,
    reasonBesidesMargin: contradiction ?? noRevenue ?? ronicFraction.reason,
  };
}

/** Terms at which no growing perpetuity has a value. */
function contradictionOf(terms: VendorTerms): UnresolvedReason | null {
  const { waccFraction, terminalGrowthFraction, terminalRonicFraction } = terms;
  if (!(terminalGrowthFraction < waccFraction))
    return { code: "wacc-not-above-growth", waccFraction, terminalGrowthFraction };
  return terminalGrowthFraction < terminalRonicFraction
    ? null
    : { code: "return-not-above-growth", terminalRonicFraction, terminalGrowthFraction };
}

function answer(reasons: readonly (UnresolvedReason | null)[], solve: () => ImpliedUnknown): ImpliedAnswer {
  const reason = reasons.find((candidate) => candidate !== null);
  return reason === undefined || reason === null ? solve() : { status: "unresolved", values: [], reason };
}

function coverage(
  vendor: VendorFundamentals,
  ronicFraction: VendorFigure,
  scenario: VendorScenarioPath | undefined,
  terms: VendorTerms,
): VendorFigure {
  const { revenueUsd, operatingMarginFraction, enterpriseValueUsd, newestPeriodEnd } = vendor;
  return derivedFigure(
    [enterpriseValueUsd, revenueUsd, operatingMarginFraction, ronicFraction],
    (priceUsd = 0, revenue = 0, margin = 0, ronic = 0) => {
      const contradiction = contradictionOf(terms);
      if (contradiction !== null) return contradiction;
      if (scenario === undefined || newestPeriodEnd === null)
        return { code: "no-scenario", lacks: scenario?.unresolved ?? null };
      const index = scenarioYearIndex(scenario.years, newestPeriodEnd);
      const filed = { operatingMarginFraction: margin, ronicFraction: ronic };
      const path = scenarioPath(scenario, index, filed, terms);
      return path === null
        ? { code: "no-scenario", lacks: scenario.unresolved }
        : pathEnterpriseValueUsd(revenue, path, terms) / priceUsd;
    },
  );
}

function ebitExposure(vendor: VendorFundamentals, scenario: VendorScenarioPath | undefined): VendorFigure {
  return derivedFigure([vendor.enterpriseValueUsd], (priceUsd = 0) => {
    const changeUsdBn = scenario?.ebitPresentValueToBaseUsdBn ?? null;
    return changeUsdBn === null
      ? { code: "no-scenario", lacks: scenario?.unresolved ?? null }
      : (changeUsdBn * USD_PER_USD_BN) / priceUsd;
  });
}

function breakEven(vendor: VendorFundamentals, terms: VendorTerms): VendorFigure {
  return derivedFigure(
    [vendor.enterpriseValueUsd, vendor.operatingMarginFraction, vendor.freeCashFlowUsd],
    (capitalUsd = 0, margin = 0, freeCashFlowUsd = 0) => {
      const contradiction = contradictionOf(terms);
      if (contradiction !== null) return contradiction;
      if (margin <= 0) return { code: "operating-loss", operatingMarginFraction: margin };
      return breakEvenRevenueUsd({
        capitalUsd,
        discountFraction: terms.waccFraction,
        growthFraction: terms.terminalGrowthFraction,
        marginFraction: margin * (1 - terms.taxRateFraction),
        returnFraction: terms.terminalRonicFraction,
        waitYears: terms.growthYears,
        cashYieldFraction: freeCashFlowUsd / capitalUsd,
      });
    },
  );
}

function oddsOf(
  byScenario: Record<BuiltInSlug, ScenarioComparison>,
): Pick<VendorAssessment, "odds" | "region"> {
  const [bear, base, bull] = builtInSlugs.map((slug) => byScenario[slug].coverageRatio.value);
  if (bear == null || bull == null) return { odds: null, region: null };
  return {
    odds: breakEvenProbability(1, { bearUsd: bear, bullUsd: bull }),
    region: base == null ? null : priceRegion(1, { bear, base, bull }),
  };
}

function impliedLayerRevenue(
  vendor: VendorFundamentals,
  { input }: Fading,
  growth: ImpliedAnswer,
  base: VendorScenarioPath | undefined,
): VendorFigure {
  const [lowest] = growth.values;
  if (growth.status === "unresolved") return unresolved(growth.reason);
  const otherUsdBn = base?.otherRevenueUsdBn?.[JOINT_PRICE_YEAR - (base.years[0] ?? 0)];
  if (base === undefined || otherUsdBn === undefined || vendor.newestPeriodEnd === null)
    return unresolved({ code: "no-scenario", lacks: base?.unresolved ?? null });
  if (lowest === undefined) return unresolved({ code: "no-solution" });
  const trailingYear = (base.years[0] ?? 0) + scenarioYearIndex(base.years, vendor.newestPeriodEnd);
  const totalUsd = fadingRevenueUsd(input, lowest, Math.max(0, JOINT_PRICE_YEAR - trailingYear));
  return scenarioFigure(Math.max(0, totalUsd - otherUsdBn * USD_PER_USD_BN), base);
}
