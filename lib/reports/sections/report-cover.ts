import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import { formatNumber } from "@/lib/format/format-number";
import { formatInstant, formatList, formatPeriod } from "@/lib/format/format-date";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import {
  isScenarioParameterKey,
  scenarioParameterDefinitions,
} from "@/lib/model/scenario/scenario-parameters";
import { parameterPhrase } from "../parameter-text";
import type { ReportContext } from "../report-context";
import type { ReportCover } from "../scenario-report";
import { requestParams } from "./request-params";

const SET_ID_HASH_CHARACTERS = 12;

/** Everything that tells this report from another. */
export function reportCover(context: ReportContext): ReportCover {
  const { t, bundle, locale, whole, quantity } = context;
  const { request, inputs, provenance } = bundle;
  const { electricity } = provenance;
  const isComparison = inputs.scenarios.length > 1;
  const scenario = context.scenarioWord(bundle.scenarioSet);
  const option = (text: string) => text.toLocaleLowerCase(locale);
  const subject = isComparison ? t("report.title.comparison") : t("report.title.single", { scenario });
  const ownTitle = bundle.title?.trim() ?? "";
  const notes = bundle.notes?.trim() ?? "";
  return {
    publisher: t("report.publisher"),
    kind: ownTitle === "" ? t("report.kind") : t("report.kindOf", { subject }),
    title: ownTitle === "" ? subject : ownTitle,
    notes: notes === "" ? null : notes,
    liveUrl: liveUrl(context),
    setId: `${bundle.scenarioSet}-${bundle.contentHash.slice(0, SET_ID_HASH_CHARACTERS)}`,
    subtitle: t("report.subtitle", { firstYear: String(FIRST_YEAR), lastYear: String(LAST_YEAR) }),
    facts: [
      {
        name: t("report.cover.scenarioSet"),
        value: isComparison ? t("report.cover.comparison") : subjectText(context),
      },
      {
        name: t("report.cover.asOf"),
        value: request.asOf === undefined ? t("report.cover.now") : formatInstant(request.asOf, locale),
      },
      { name: t("report.cover.made"), value: formatInstant(bundle.generatedAt, locale) },
      {
        name: t("report.cover.power"),
        value: t("report.cover.powerValue", {
          region: context.zoneName(electricity.region),
          month: formatPeriod(electricity.newest.periodStart.slice(0, 7), locale),
          price: quantity(electricity.trailingYearMeanUsdPerMwh, "usdPerMwh"),
        }),
      },
      {
        name: t("report.cover.settings"),
        value: formatList(
          [
            t("report.settings.terminalValueMode", {
              value: option(t(`verdict.terminalValueMode.${request.terminalValueMode}`)),
            }),
            t("report.settings.taxMode", { value: option(t(`verdict.taxMode.${request.taxMode}`)) }),
            t("report.settings.capexPolicy", {
              value: option(t(`verdict.capexPolicy.${request.capexPolicy}`)),
            }),
            t("report.settings.growthLimits", {
              value: option(t(`verdict.growthLimits.${request.growthLimits}`)),
            }),
            t("report.settings.perimeter", {
              value: option(t(`verdict.perimeter.${request.strict ? "strict" : "full"}`)),
            }),
            ...choicesApart(context),
          ],
          locale,
        ),
      },
      { name: t("report.cover.overrides"), value: overrideText(context) },
      {
        name: t("report.cover.draws"),
        value:
          request.draws === 0
            ? t("report.cover.noDraws")
            : t("report.cover.drawsValue", {
                draws: whole(Math.max(...context.simulations.map(({ ensemble }) => ensemble.draws))),
                replicates: whole(inputs.replicateCount),
                seed: context.seedText,
              }),
      },
      ...dependenceFact(context),
      { name: t("report.cover.engine"), value: bundle.engineVersion },
      { name: t("report.cover.contentHash"), value: bundle.contentHash },
      { name: t("report.cover.provenanceHash"), value: bundle.provenanceHash },
      { name: t("report.cover.licence"), value: t("report.cover.licenceValue") },
    ],
    notice: t("report.notice"),
  };
}

/** The page on which a reader moves the same scenarios. */
function liveUrl({ bundle, settings }: ReportContext): string {
  const { inputs, scenarioSet } = bundle;
  const params = requestParams(bundle);
  const isComparison = inputs.scenarios.length > 1;
  const subject = isComparison ? [] : [`scenario=${encodeURIComponent(scenarioSet)}`];
  const query = [...subject, ...(params.size === 0 ? [] : [String(params)])].join("&");
  return `${settings.origin}/${isComparison ? "" : "scenarios"}${query === "" ? "" : `?${query}`}`;
}

/** The engine's finer choices are named only where the reader changed them. */
function choicesApart({ t, bundle, locale }: ReportContext): string[] {
  const { request } = bundle;
  const words = {
    demandCase: t(`verdict.demandCase.${request.demandCase}`),
    grid: t(`verdict.grid.${request.grid}`),
    survivalCurve: t(`verdict.survivalCurve.${request.survivalCurve}`),
    economicDepreciation: t(`verdict.economicDepreciation.${request.economicDepreciation}`),
    writedownRule: t(`verdict.writedownRule.${request.writedownRule}`),
  };
  return (Object.keys(words) as (keyof typeof words)[])
    .filter((name) => request[name] !== comparisonDefaults[name])
    .map((name) => t(`report.settings.${name}`, { value: words[name].toLocaleLowerCase(locale) }));
}

/** A saved scenario also by its version and by what it builds on. */
function subjectText({ t, bundle, locale, scenarioName, scenarioWord }: ReportContext): string {
  const saved = bundle.provenance.savedScenario;
  const scenario = scenarioName(bundle.scenarioSet);
  if (saved === undefined) return scenario;
  return t("report.cover.savedScenario", {
    scenario,
    version: String(saved.version),
    saved: formatInstant(saved.savedAt, locale),
    builtIn: scenarioWord(saved.builtIn),
  });
}

/** How the draws' assumptions depend on each other, by whose correlations, and whether these had to be repaired. */
function dependenceFact({ t, bundle, simulations, locale }: ReportContext): ReportCover["facts"] {
  const first = simulations[0]?.ensemble.dependence;
  if (first === undefined) return [];
  const decimal = (value: number) => formatNumber(value, locale, { significantDigits: 2, trimZeros: true });
  const changes = simulations.flatMap(({ ensemble: { dependence } }) =>
    dependence.isRepaired ? dependence.largestChange : [],
  );
  const own = bundle.request.correlations.map(({ a, b, spearman }) =>
    t("report.cover.ownCorrelation", {
      first: t(`scenarioParameter.${a}.label`),
      second: t(`scenarioParameter.${b}.label`),
      value: decimal(spearman),
    }),
  );
  const sentences = [
    t(`scenarioUncertainty.dependence.${first.kind}`, { count: first.correlatedParameterCount }),
    ...(own.length > 0 ? [t("report.cover.ownCorrelations", { pairs: formatList(own, locale) })] : []),
    ...(changes.length > 0
      ? [t("scenarioUncertainty.repaired", { change: decimal(Math.max(...changes)) })]
      : []),
  ];
  return [{ name: t("report.cover.dependence"), value: sentences.join(" ") }];
}

/** Of one scenario everything that is not as it comes with the data; of a comparison what the reader set in all. */
function overrideText({ t, bundle, locale }: ReportContext): string {
  const [only, ...others] = bundle.inputs.scenarios;
  const overrides =
    only !== undefined && others.length === 0
      ? only.overridden.map((key) => [key, only.parameters[key]] as const)
      : Object.entries(bundle.request.overrides);
  const texts = overrides.flatMap(([key, value]) => {
    if (value === undefined || !isScenarioParameterKey(key)) return [];
    const { unit } = scenarioParameterDefinitions[key];
    return [`${t(`scenarioParameter.${key}.label`)} ${parameterPhrase(value, unit, locale)}`];
  });
  return texts.length === 0 ? t("report.cover.none") : formatList(texts, locale);
}
