import { formatDate, formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { SignpostTally, StandFacts, StandOdds } from "@/lib/model/tracking/stand-facts";
import { durationWords } from "./duration-words";
import { figuresText } from "./missing-words";
import type { RealisedWords } from "./realised-words";

const FAST_YEARS = 1;

export type StandText = { finding: string; sentences: string[] };

/** The sentences that tell where reality stands and why, each chosen and filled by the data alone. */
export function standText(
  t: RealisedWords,
  facts: StandFacts,
  odds: StandOdds | null,
  locale: Locale,
): StandText {
  return {
    finding: findingOf(t, facts, locale),
    sentences: [
      capexSentence(t, facts, locale),
      ...quarterSentence(t, facts, locale),
      revenueSentence(t, facts, locale),
      gaugeSentence(t, facts, locale),
      t("stand.signposts", {
        bear: tally(t, facts.signposts.bear),
        base: tally(t, facts.signposts.base),
        bull: tally(t, facts.signposts.bull),
      }),
      claimSentence(t, facts),
      ...(odds === null ? [] : [oddsSentence(t, odds, locale)]),
      t("stand.unknown", {
        list: formatList(
          facts.unknown.length === 0
            ? [t("none")]
            : [...new Set(facts.unknown.map((key) => unknownItems[key]))].map((item) =>
                t(`stand.unknownItem.${item}`),
              ),
          locale,
        ),
      }),
    ],
  };
}

function findingOf(t: RealisedWords, facts: StandFacts, locale: Locale): string {
  const { capexToAiRevenueYear: strain, capexToCashYear: cash, doublingYears } = facts;
  if (cash === null) return t("stand.findingNone");
  if (strain === null) return t("stand.findingNoRevenue", { share: percent(cash.value, locale) });
  return t("stand.finding", {
    ratio: times(strain.value, locale),
    cash: cash.value < 1 ? "pays" : "lacks",
    momentum: momentumOf(facts),
    months: doublingYears === null ? "" : durationWords(t, doublingYears.value, locale),
  });
}

function momentumOf({ doublingYears, isRevenueFlat }: StandFacts): "fast" | "slow" | "none" | "unknown" {
  if (doublingYears === null) return isRevenueFlat ? "none" : "unknown";
  return doublingYears.value <= FAST_YEARS ? "fast" : "slow";
}

function capexSentence(t: RealisedWords, facts: StandFacts, locale: Locale): string {
  const { capexYear, capexGrowthYear, capexToCashYear, capexMissing } = facts;
  if (capexYear === null || capexToCashYear === null) {
    return t("stand.capexNone", {
      reason:
        capexMissing.length === 0
          ? t("missing.no-estimate")
          : t("missing.missing-figures", { figures: figuresText(capexMissing, locale) }),
    });
  }
  const growth = capexGrowthYear?.value ?? null;
  return t("stand.capex", {
    period: formatPeriod(capexYear.period, locale),
    capex: formatQuantity(capexYear.valueUsd, "usd", locale, { significantDigits: 3 }),
    growth: growth === null ? "none" : "known",
    change: percent(Math.abs(growth ?? 0), locale),
    direction: (growth ?? 0) >= 0 ? "more" : "less",
    share: percent(capexToCashYear.value, locale),
  });
}

function quarterSentence(t: RealisedWords, { capexYear, capexToCash }: StandFacts, locale: Locale): string[] {
  if (capexYear === null || capexToCash === null) return [];
  return [
    t("stand.capexQuarter", {
      period: formatPeriod(capexToCash.period, locale),
      share: percent(capexToCash.value, locale),
    }),
  ];
}

function revenueSentence(t: RealisedWords, facts: StandFacts, locale: Locale): string {
  const { endCustomerRevenueYear: revenue, aiRevenueToCapexYear: coverage, doublingYears } = facts;
  if (revenue === null) return t("stand.revenueNone");
  const words = {
    revenue: formatQuantity(revenue.value, "usd", locale, { significantDigits: 3 }),
    period: formatPeriod(revenue.period, locale),
  };
  if (coverage === null || coverage.period !== revenue.period) return t("stand.revenueAlone", words);
  const share = percent(coverage.value, locale);
  if (facts.isRevenueFlat) return t("stand.revenueFlat", { ...words, coverage: share });
  if (doublingYears === null) return t("stand.revenueNoGrowth", { ...words, coverage: share });
  return t("stand.revenue", {
    ...words,
    coverage: share,
    months: durationWords(t, doublingYears.value, locale),
  });
}

function gaugeSentence(t: RealisedWords, { count, strained }: StandFacts, locale: Locale): string {
  if (count.verdict === "too-few") return t("stand.gaugesTooFew", { resolved: count.resolved });
  return t("stand.gauges", {
    strained: count.strained,
    resolved: String(count.resolved),
    names: strained.length === 0 ? "none" : "some",
    list: formatList(
      strained.map((key) => t(`gauge.name.${key}`).toLowerCase()),
      locale,
    ),
    verdict: count.verdict,
  });
}

function claimSentence(t: RealisedWords, { claims: { bear, bull } }: StandFacts): string {
  return t("stand.claims", {
    count: String(bear.supports + bear.refutes + bear.silent),
    bearSupported: String(bear.supports),
    bullSupported: String(bull.supports),
    bearRefuted: String(bear.refutes),
    bullRefuted: String(bull.refutes),
  });
}

function oddsSentence(t: RealisedWords, odds: StandOdds, locale: Locale): string {
  if ("fewestQuarters" in odds) {
    return t("stand.oddsNone", { fewest: String(odds.fewestQuarters), count: odds.quarterCount });
  }
  const { bear, base, bull, other } = odds.probabilities;
  return t("stand.odds", {
    bear: percent(bear, locale),
    base: percent(base, locale),
    bull: percent(bull, locale),
    other: percent(other, locale),
    quarters: odds.quarterCount,
    basis: odds.basis,
    kind: odds.kind,
    date: formatDate(odds.frozenOn, locale),
  });
}

function tally(t: RealisedWords, { met, judged }: SignpostTally): string {
  return judged === 0
    ? t("stand.signpostNone")
    : t("stand.signpostCount", { met: String(met), judged: String(judged) });
}

type UnknownItem = Parameters<RealisedWords>[0] extends infer Key
  ? Key extends `stand.unknownItem.${infer Item}`
    ? Item
    : never
  : never;

/** What a gap is called: gauges, signposts and claims on one series share its name. */
const unknownItems: Record<StandFacts["unknown"][number], UnknownItem> = {
  capexOutrunsRevenue: "industryStrain",
  coverage: "industryStrain",
  industryStrain: "industryStrain",
  revenueDoubles: "revenueMomentum",
  runRate: "revenueMomentum",
  revenueMomentum: "revenueMomentum",
  cashPays: "cashStrain",
  cashGrows: "cashStrain",
  buildOutLasts: "cashStrain",
  capexFalls: "cashStrain",
  capexAboveCash: "cashStrain",
  capexWithinCash: "cashStrain",
  capexGrowth2027: "cashStrain",
  cashStrain: "cashStrain",
  rentalBelowCost: "computePrice",
  computePrice: "computePrice",
  powerDear: "powerBinds",
  powerBinds: "powerBinds",
  chipsWearOut: "chipsWearOut",
  circularFinancing: "circularFinancing",
  debtPays: "debtPays",
  depreciationBurden: "depreciationBurden",
  depreciationCovered: "depreciationCovered",
  funding: "funding",
  impairment: "impairment",
  paidLate: "paidLate",
  pricesCollapse: "pricesCollapse",
  valuation: "valuation",
};

function percent(value: number, locale: Locale): string {
  return formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
}

function times(value: number, locale: Locale): string {
  return formatQuantity(value, "ratio", locale, { significantDigits: 2 });
}
