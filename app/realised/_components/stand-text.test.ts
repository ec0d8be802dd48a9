import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/format/locale";
import { messagesByLocale } from "@/lib/messages/messages";
import type { StandFacts, StandOdds } from "@/lib/model/tracking/stand-facts";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { standText } from "./stand-text";

function point(value: number, period = "2026Q2"): TrackedPoint & { value: number } {
  return { period, value, missing: null, evidence: "derived", knownAt: "2026-08-29", citation: null };
}

const facts: StandFacts = {
  capexYear: {
    period: "2026Q2",
    valueUsd: 566_366e6,
    missing: [],
    evidence: "estimated",
    citation: null,
  },
  capexMissing: [],
  capexGrowthYear: point(0.812),
  capexToCashYear: point(0.818),
  capexToCash: point(0.974),
  capexToAiRevenueYear: point(5.02),
  endCustomerRevenueYear: point(110e9),
  aiRevenueToCapexYear: point(0.199),
  doublingYears: point(0.572),
  isRevenueFlat: false,
  count: { strained: 1, watch: 0, quiet: 3, resolved: 4, unresolved: 3, verdict: "boom" },
  strained: ["industryStrain"],
  signposts: {
    bear: { met: 0, judged: 4, unjudged: 1 },
    base: { met: 3, judged: 4, unjudged: 1 },
    bull: { met: 2, judged: 4, unjudged: 1 },
  },
  claims: { bear: { supports: 3, refutes: 1, silent: 2 }, bull: { supports: 6, refutes: 0, silent: 0 } },
  unknown: ["funding", "valuation", "impairment", "chipsWearOut"],
};

function tell(changed: Partial<StandFacts>, odds: StandOdds | null = null, locale: Locale = "en") {
  const onError = (error: Error) => {
    throw error;
  };
  const t = createTranslator({
    locale,
    messages: messagesByLocale[locale],
    namespace: "realisedFiled",
    onError,
  });
  const { finding, sentences } = standText(t, { ...facts, ...changed }, odds, locale);
  return { finding, text: sentences.join(" ").replaceAll("\u00a0", " ") };
}

describe("the paragraph on where reality stands", () => {
  test("tells capital, revenue, gauges, signposts, claims and what is not known", () => {
    const { finding, text } = tell({});
    expect(finding).toBe(
      "AI capital runs at 5.0× AI revenue; cash flow still pays for it, and revenue doubles in 7 months",
    );
    expect(text).toBe(
      "In the year to Q2 2026 the five largest filed $566B of capital expenditure, 81% more than the year before, 82% of what their operations brought in. " +
        "In Q2 2026 alone it was 97%. " +
        "End customers paid about $110B for AI in the year to Q2 2026 by the newest estimate, 20% of the AI capital spent worldwide; at that pace what they pay doubles in 7 months. " +
        "One of the 4 gauges with data is strained (industry strain): by the counting rule this is a boom. " +
        "Signposts passed, of those that can be judged: bear 0 of 4, base 3 of 4, bull 2 of 4. " +
        "The data support 3 of 6 bear claims and 6 of 6 bull claims; they refute 1 and 0. " +
        "Not known: their debt against cash flow, share prices, impairments and how fast chips lose value. " +
        "And no filing separates AI from other spending: every AI share here is an estimate.",
    );
  });
  test("the same in Spanish", () => {
    const { finding, text } = tell({}, null, "es");
    expect(finding).toBe(
      "El capital en IA es 5,0× sus ingresos; el flujo de caja aún lo paga y los ingresos se duplican en 7 meses",
    );
    expect(text).toContain(
      "las cinco mayores declararon 566 mil M US$ de inversión, un 81 % más que el año anterior",
    );
    expect(text).toContain("Uno de los 4 indicadores con datos está en tensión (tensión del sector)");
    expect(text).toContain("No se sabe: su deuda frente al flujo de caja, los precios de las acciones");
  });
  test.each(["en", "es"] as const)("falling capital, no cash, flat revenue and trouble in %s", (locale) => {
    const { finding, text } = tell(
      {
        capexGrowthYear: point(-0.28),
        capexToCashYear: point(1.2),
        doublingYears: null,
        isRevenueFlat: true,
        count: { strained: 3, watch: 0, quiet: 1, resolved: 4, unresolved: 3, verdict: "trouble" },
        strained: ["cashStrain", "industryStrain", "revenueMomentum"],
      },
      null,
      locale,
    );
    const words =
      locale === "en"
        ? {
            finding: /no longer pays for it, and revenue does not grow$/,
            capex: "28% less than the year before, 120% of what",
            revenue: "no more than before",
            gauges:
              "3 of the 4 gauges with data are strained (cash strain, industry strain and revenue momentum)",
            verdict: "trouble is near",
          }
        : {
            finding: /ya no lo paga y los ingresos no crecen$/,
            capex: "un 28 % menos que el año anterior, el 120 % de lo que",
            revenue: "no más que antes",
            gauges: "3 de los 4 indicadores con datos están en tensión",
            verdict: "los problemas están cerca",
          };
    expect(finding).toMatch(words.finding);
    for (const part of [words.capex, words.revenue, words.gauges, words.verdict])
      expect(text).toContain(part);
  });
  test("slow doubling is told in years", () => {
    expect(tell({ doublingYears: point(2.4) }).finding).toContain("revenue needs 2.4 years to double");
  });
  test("a year that does not add up names what is missing", () => {
    const { text } = tell({ capexYear: null, capexMissing: ["AMZN 2026Q1", "AMZN 2026Q2", "META 2026Q2"] });
    expect(text).toContain(
      "do not add up to a whole year: missing AMZN (Q1 2026, Q2 2026) and META (Q2 2026).",
    );
  });
  test("before anything was known it says so, and draws no verdict from too few gauges", () => {
    const { finding, text } = tell({
      capexYear: null,
      capexToCashYear: null,
      capexToAiRevenueYear: null,
      endCustomerRevenueYear: null,
      count: { strained: 0, watch: 0, quiet: 1, resolved: 1, unresolved: 6, verdict: "too-few" },
    });
    expect(finding).toBe("No filings of the five largest were known then");
    expect(text).toContain("What end customers pay for AI had not been estimated by then.");
    expect(text).toContain("Only one gauge has data: too few for the counting rule to say anything.");
  });
  test("growth nobody knew is not told as none", () => {
    const none = { met: 0, judged: 0, unjudged: 5 };
    const { finding, text } = tell({
      doublingYears: null,
      signposts: { bear: { met: 0, judged: 2, unjudged: 3 }, base: none, bull: none },
    });
    expect(finding).toContain("cash flow still pays for it; how fast revenue grows was not known");
    expect(text).toContain("20% of the AI capital spent worldwide; how fast that grows was not known.");
    expect(text).toContain("bear 0 of 2, base none to judge, bull none to judge.");
  });
  test("revenue without capital to set it against is told alone", () => {
    expect(tell({ aiRevenueToCapexYear: null }).text).toContain("how fast it grows, was not known");
    expect(tell({ capexToAiRevenueYear: null }).finding).toBe(
      "The five largest spend 82% of their operating cash flow on capital; what AI earns was not estimated by then",
    );
  });
  test("takes the odds along, or why there are none", () => {
    const odds = {
      probabilities: { bear: 0.2, base: 0.4, bull: 0.35, other: 0.05 },
      quarterCount: 12,
      basis: "spent" as const,
      kind: "rebuilt" as const,
      frozenOn: "2023-12-31",
    };
    expect(tell({}, { ...odds, kind: "engine" }).text).toContain("Held against the scenarios of today,");
    expect(tell({}, odds).text).toContain(
      "the series of what is spent, none of what is earned, put the odds at 20% bear, 40% base, 35% bull and 5% none of them, after 12 quarters: too little of AI revenue was known then to count it.",
    );
    expect(tell({}, { ...odds, basis: "both" }).text).toContain(
      "the series of what is spent and earned put the odds at 20% bear, 40% base, 35% bull and 5% none of them, after 12 quarters.",
    );
    expect(tell({}, { fewestQuarters: 4, quarterCount: 2 }).text).toContain(
      "Odds are not stated: they need 4 quarters and there are only 2.",
    );
    expect(tell({}, odds, "es").text).toContain(
      "bajista 20 %, base 40 %, alcista 35 % y ninguno de ellos 5 %",
    );
  });
  test("gaps on one series are named once", () => {
    expect(tell({ unknown: ["revenueMomentum", "runRate", "revenueDoubles"] }).text).toContain(
      "Not known: how fast AI revenue grows. And",
    );
  });
});
