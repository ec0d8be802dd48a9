import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity, type QuantityOptions } from "@/lib/format/format-quantity";
import { formatNumber, MINUS } from "@/lib/format/format-number";
import type { ScenarioFinding } from "@/lib/model/scenario/scenario-finding";
import { useScenarioName } from "../../_components/scenario/scenario-names";

const USD_PER_USD_BN = 1e9;
const WORD_JOINER = "\u2060"; // a minus never ends a line

/** The sentence of a finding, in words an investor uses. */
export function useFindingText(): (finding: ScenarioFinding) => string {
  const t = useTranslations("scenarioFrameworks.findings.text");
  const group = useTranslations("scenarioFrameworks.group");
  const parameter = useTranslations("scenarioParameter");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const money = (usdBn: number | null, options: QuantityOptions = {}) =>
    formatQuantity(usdBn === null ? null : usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
      ...options,
    }).replace(MINUS, `${MINUS}${WORD_JOINER}`);
  const size = (usdBn: number) => money(Math.abs(usdBn));
  const percent = (fraction: number | null, fractionDigits: number = 0) =>
    formatQuantity(fraction, "fraction", locale, { fractionDigits });
  const years = (value: number) =>
    formatQuantity(value, "years", locale, { significantDigits: 2, trimZeros: true });

  return (finding) => {
    switch (finding.id) {
      case "return":
        return t(`return.${finding.verdict}`, {
          wacc: percent(finding.waccFraction, 1),
          npv:
            finding.verdict === "about-even" ? money(finding.npvForwardUsdBn) : size(finding.npvForwardUsdBn),
          share: percent(Math.abs(finding.npvPerCapexFraction)),
        });
      case "certainty": {
        const sentence = t(`certainty.${finding.verdict}`, {
          probability: percent(finding.probability),
          error: percent(finding.standardError, 1),
          draws: formatNumber(finding.draws, locale, { fractionDigits: 0 }),
        });
        return finding.isBorderline ? `${sentence} ${t("borderline")}` : sentence;
      }
      case "sunk":
        return t(`sunk.${finding.verdict}`, {
          forward: money(finding.npvForwardUsdBn),
          programme: money(finding.npvProgrammeUsdBn),
        });
      case "terminal":
        return t(`terminal.${finding.verdict}`, {
          share: percent(Math.abs(finding.shareFraction)),
          amount: money(finding.terminalUsdBn),
        });
      case "trough":
        return t(`trough.${finding.verdict}`, {
          trough: money(finding.troughUsdBn),
          troughYear: String(finding.troughYear),
          payback: finding.paybackYear === null ? "" : String(Math.floor(finding.paybackYear)),
        });
      case "revenue":
        return t(`revenue.${finding.verdict}`, {
          required: money(finding.requiredUsdBn),
          projected: money(finding.projectedUsdBn),
          observed: money(finding.observedUsdBn),
          observedYear: String(finding.observedYear),
          growth: percent(finding.growthNeededFraction),
        });
      case "limits":
        return t(`limits.${finding.verdict}`, {
          constraint: finding.constraint ?? "other",
          years: String(finding.years),
          total: String(finding.totalYears),
          idle: formatQuantity(finding.peakIdleGw, "gw", locale, { significantDigits: 2 }),
        });
      case "lives":
        return t(`lives.${finding.verdict}`, {
          economic: years(finding.economicLifeYears),
          book: years(finding.bookLifeYears),
          writedown: money(finding.writedownUsdBn),
          lastYear: String(finding.lastYear),
        });
      case "mismatch":
        return t(`mismatch.${finding.verdict}`, { cost: money(finding.costUsdBn) });
      case "difference":
        return t(`difference.${finding.verdict}`, {
          parent: nameOf(finding.parentSlug),
          difference: size(finding.differenceUsdBn),
          group: finding.group === null ? "" : group(finding.group),
          effect: money(finding.groupEffectUsdBn, { sign: "always" }),
        });
      case "evidence":
        return t(`evidence.${finding.verdict}`, {
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
  };
}
