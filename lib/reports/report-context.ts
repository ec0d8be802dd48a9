import { createTranslator } from "use-intl/core";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatList } from "@/lib/format/format-date";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity, type QuantityOptions } from "@/lib/format/format-quantity";
import { formatRange } from "@/lib/format/format-range";
import type { Locale } from "@/lib/format/locale";
import { zoneName } from "@/lib/messages/zone-name";
import { reportMessagesByLocale } from "@/lib/messages/report-messages";
import type { DistributionSummary, EnsembleSummary } from "@/lib/model/scenario/ensemble-summary";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import type { ReportContent } from "./build-scenario-bundle";
import { isPrintable, printableText } from "./printable-text";
import { subjectOf } from "./report-analysis";
import type { ReportSettings } from "./report-settings";
import type { ReportCell } from "./scenario-report";

const USD_PER_USD_BN = 1e9;
const SMALLEST_WHOLE_USD_BN = 9.95;

const CAPITAL_OF_A_WORD = /^\p{Lu}(?=\p{Ll}|\s)/u;

const translatedUnits = {
  "USD bn": "usdBn",
  "USD bn/GW": "usdBnPerGw",
  years: "years",
  count: "count",
  elasticity: "elasticity",
  ratio: "ratio",
  multiple: "multiple",
  "fraction/yr": "percentPerYear",
  "GW/yr": "gwPerYear",
  "USD/MW-yr": "usdPerMwYear",
  "USD/tier": "usdPerTier",
  "USD/accelerator-yr": "usdPerAcceleratorYear",
  "USD/kW-month": "usdPerKwMonth",
} as const;

function refuse(error: Error): never {
  throw error; // a report never prints the name of a missing message
}

function createReportTranslator(locale: Locale) {
  return createTranslator({ locale, messages: reportMessagesByLocale[locale], onError: refuse });
}

function createZoneNames(locale: Locale) {
  const messages = reportMessagesByLocale[locale];
  const energy = createTranslator({ locale, messages, namespace: "energy", onError: refuse });
  return (zone: string) => zoneName(zone, energy, locale);
}

/** What every section builder needs: the results, the language, and one way to write each kind of number. */
export type ReportContext = ReturnType<typeof createReportContext>;

export function createReportContext(content: ReportContent, settings: ReportSettings) {
  const { locale } = settings;
  const t = createReportTranslator(locale);
  const quantity = (value: number | null, unit: DisplayUnit, options: QuantityOptions = {}) =>
    formatQuantity(value, unit, locale, options);
  const usdBn = (value: number | null) =>
    quantity(value === null ? null : value * USD_PER_USD_BN, "usd", { significantDigits: 2 });
  /** With the digits a figure of the app has. */
  const asOnScreen = (value: number | null, unit: DisplayUnit) => formatRange(value, null, unit, locale);
  /** Digits alone, for a table whose caption names the unit: whole billions, two digits below ten. */
  const plainUsdBn = (value: number | null, sign: "always" | "negative" = "negative") =>
    formatNumber(
      value,
      locale,
      value !== null && Math.abs(value) >= SMALLEST_WHOLE_USD_BN
        ? { fractionDigits: 0, sign }
        : { significantDigits: 2, sign },
    );
  const drawnUsdBn = (value: number | null, distribution: DistributionSummary | null) =>
    formatRange(
      value === null ? null : value * USD_PER_USD_BN,
      distribution && { low: distribution.p10 * USD_PER_USD_BN, high: distribution.p90 * USD_PER_USD_BN },
      "usd",
      locale,
    );
  return {
    ...content,
    settings,
    locale,
    t,
    quantity,
    usdBn,
    plainUsdBn,
    /** A caption with the unit of its table's amounts. */
    inUsdBn: (caption: string) => `${caption}, ${t("report.unit.usdBn")}`,
    asOnScreen,
    drawnUsdBn,
    percent: (value: number | null, fractionDigits = 0) => quantity(value, "fraction", { fractionDigits }),
    gw: (value: number | null) => quantity(value, "gw", { significantDigits: 2 }),
    zoneName: createZoneNames(locale),
    list: (items: readonly string[]) => formatList(items, locale),
    seedText: printableText(content.bundle.request.seed),
    whole: (value: number) => formatNumber(value, locale, { fractionDigits: 0 }),
    times: (value: number | null) => formatNumber(value, locale, { significantDigits: 3 }),
    /** "Bull" on its own, "bull" inside a sentence; a saved scenario by its own name in both. */
    scenarioName: (slug: string) => savedName(content, slug) ?? t(`figure.scenario.${scenarioOfSlug(slug)}`),
    scenarioWord: (slug: string) =>
      savedName(content, slug) ?? t(`figure.scenario.${scenarioOfSlug(slug)}`).toLocaleLowerCase(locale),
    /** The scenario the quantitative sections dwell on. */
    subject: subjectOf(content.comparison.scenarios),
    parameterLabel: (key: ScenarioParameterKey) => t(`scenarioParameter.${key}.label`),
    /** Inside a sentence; abbreviations keep their capitals. */
    parameterWord: (key: ScenarioParameterKey) =>
      t(`scenarioParameter.${key}.label`).replace(CAPITAL_OF_A_WORD, (letter) =>
        letter.toLocaleLowerCase(locale),
      ),
    /** With the grade of its source: the bundle says what it rests on. */
    gradedParameterLabel: (key: ScenarioParameterKey) => {
      const source = content.bundle.provenance.parameterSources.find((each) => each.key === key);
      return `${t(`scenarioParameter.${key}.label`)} (${source?.grade ?? "—"})`;
    },
    parameterValue: (key: ScenarioParameterKey, value: number) => {
      const { unit, scale } = parameterDisplay(scenarioParameterDefinitions[key].unit);
      return quantity(value * scale, unit, { significantDigits: 3, trimZeros: true });
    },
    ensembleOf: (slug: string): EnsembleSummary | null =>
      content.simulations.find((simulation) => simulation.slug === slug)?.ensemble ?? null,
    /** A unit as it reads beside the digits; symbols are the same in every language. */
    unitText: (unit: string) => {
      if (unit === "fraction") return "%";
      const key = Object.entries(translatedUnits).find(([name]) => name === unit)?.[1];
      return key === undefined ? unit : t(`report.unit.${key}`);
    },
    words: (text: string): ReportCell => ({ text, value: null }),
    figure: (value: number | null, text: string): ReportCell => ({ text, value }),
  };
}

/** The paper's typeface has Latin letters: a name in others is given by its slug. */
function savedName({ bundle }: ReportContent, slug: string): string | null {
  const saved = bundle.provenance.savedScenario;
  if (saved?.slug !== slug) return null;
  return isPrintable(saved.name) ? saved.name : slug;
}
