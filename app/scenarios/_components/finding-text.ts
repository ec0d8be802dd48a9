import type { useTranslations } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity, speakQuantity, type QuantityOptions } from "@/lib/format/format-quantity";
import { formatNumber } from "@/lib/format/format-number";
import type { Locale } from "@/lib/format/locale";
import type { ScenarioFinding } from "@/lib/model/scenario/scenario-finding";
import { writeOdds } from "@/lib/format/write-odds";

const USD_PER_USD_BN = 1e9;

export type FindingWords = {
  t: ReturnType<typeof useTranslations<"scenarioFrameworks">>;
  parameter: ReturnType<typeof useTranslations<"scenarioParameter">>;
  nameOf: (slug: string) => string;
  locale: Locale;
};

/** The sentence of a finding, in words an investor uses. */
export function findingText(
  finding: ScenarioFinding,
  { t, parameter, nameOf, locale }: FindingWords,
): string {
  const money = (usdBn: number | null, options: QuantityOptions = {}) =>
    formatQuantity(usdBn === null ? null : usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
      ...options,
    });
  const size = (usdBn: number) => money(Math.abs(usdBn));
  const percent = (fraction: number | null, fractionDigits: number = 0) =>
    formatQuantity(fraction, "fraction", locale, { fractionDigits });
  const years = (value: number) => speakQuantity(value, "years", locale);

  switch (finding.id) {
    case "return":
      return t(`findings.text.return.${finding.verdict}`, {
        wacc: percent(finding.waccFraction, 1),
        npv:
          finding.verdict === "about-even" ? money(finding.npvForwardUsdBn) : size(finding.npvForwardUsdBn),
        share: percent(Math.abs(finding.npvPerCapexFraction)),
      });
    case "certainty": {
      const sentence = t(`findings.text.certainty.${finding.verdict}`, {
        probability: writeOdds(finding.probability, locale),
        error: percent(finding.standardError, 2),
        draws: formatNumber(finding.draws, locale, { fractionDigits: 0 }),
      });
      return finding.isBorderline ? `${sentence} ${t("findings.text.borderline")}` : sentence;
    }
    case "sunk":
      return t(`findings.text.sunk.${finding.verdict}`, {
        forward: money(finding.npvForwardUsdBn),
        programme: money(finding.npvProgrammeUsdBn),
      });
    case "terminal":
      return t(`findings.text.terminal.${finding.verdict}`, {
        share: percent(Math.abs(finding.shareFraction)),
        amount: money(finding.terminalUsdBn),
      });
    case "trough":
      return t(`findings.text.trough.${finding.verdict}`, {
        trough: money(finding.troughUsdBn),
        troughYear: String(finding.troughYear),
        payback: finding.paybackYear === null ? "" : String(Math.floor(finding.paybackYear)),
      });
    case "revenue":
      return [
        t(`findings.text.revenue.${finding.verdict}`, {
          required: money(finding.requiredUsdBn),
          projected: money(finding.projectedUsdBn),
          observed: money(finding.observedUsdBn),
          observedYear: String(finding.observedYear),
          growth: percent(finding.growthNeededFraction),
        }),
        ...(finding.requiredUsdBn !== null && finding.solutionCount > 1
          ? [t("severalSolutions", { count: finding.solutionCount })]
          : []),
        ...(finding.isLeap ? [t("leapingSolution")] : []),
      ].join(" ");
    case "limits":
      return t(`findings.text.limits.${finding.verdict}`, {
        constraint: finding.constraint ?? "other",
        years: String(finding.years),
        total: String(finding.totalYears),
        idle: formatQuantity(finding.peakIdleGw, "gw", locale, { significantDigits: 2 }),
      });
    case "lives":
      return t(`findings.text.lives.${finding.verdict}`, {
        economic: years(finding.economicLifeYears),
        book: years(finding.bookLifeYears),
        writedown: money(finding.writedownUsdBn),
        lastYear: String(finding.lastYear),
      });
    case "mismatch":
      return t(`findings.text.mismatch.${finding.verdict}`, {
        plan: money(finding.npvByPolicyUsdBn.plan),
        reactive: money(finding.npvByPolicyUsdBn.reactive),
        stop: money(finding.npvByPolicyUsdBn.stop),
      });
    case "difference":
      return t(`findings.text.difference.${finding.verdict}`, {
        parent: nameOf(finding.parentSlug),
        difference: size(finding.differenceUsdBn),
        group: finding.group === null ? "" : t(`group.${finding.group}`),
        effect: money(finding.groupEffectUsdBn, { sign: "always" }),
      });
    case "evidence":
      return t(`findings.text.evidence.${finding.verdict}`, {
        assumed: finding.assumedCount,
        total: finding.decisive.length,
        names: formatList(
          finding.decisive
            .filter(({ standing }) => standing !== "sourced")
            .map(({ key }) => parameter(`${key}.label`)),
          locale,
        ),
      });
  }
}
