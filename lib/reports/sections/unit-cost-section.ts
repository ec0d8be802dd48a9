import type { ChartSpec } from "@/lib/charts/chart-spec";
import { costWaterfallSpec } from "@/lib/charts/cost/cost-waterfall-spec";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { recordOf } from "@/lib/model/capacity/record-of";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { costLines, sumCostGroup } from "@/lib/model/unit-cost/cost-line";
import type { RegionCost } from "../region-cost";
import type { ReportContext } from "../report-context";
import type { ReportSection, ReportTable } from "../scenario-report";
import { chartBlock, partBlocks } from "./chart-block";
import { engineLine, evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";

const NATION = "US";
const REGIONS_AT_EACH_END = 4;

/** What a million tokens costs at the region's ingested power price, line by line. */
export function unitCostSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, bundle, analysis, unitCost, levers, percent, quantity } = context;
  const { provenance, inputs } = bundle;
  const { hardware, model, throughputKind, evidence } = provenance.unitCost;
  const total = unitCost.mtok.totalUsd;
  const mtok = (value: number) => quantity(value, "usdPerMtok");
  const dollars = (value: number) => quantity(value, "usd");
  const energyShare = sumCostGroup(unitCost.mtok.lines, "energy") / total;
  return {
    id: "unit-cost",
    number: 8,
    heading: t("report.cost.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      {
        kind: "paragraph",
        text: t("report.cost.text", {
          hardware: acceleratorHardware[hardware].name,
          model,
          speed: quantity(provenance.unitCost.interactivityTokensPerSecondPerUser, "tokensPerSecond"),
          kind: t(`report.cost.${throughputKind}`, {
            throughput: quantity(inputs.unitCost.throughputTokensPerSecond, "tokensPerSecond", {
              fractionDigits: 0,
            }),
          }),
          utilisation: percent(inputs.unitCost.utilisationFraction),
          wacc: percent(inputs.unitCost.waccFraction, 1),
          price: quantity(inputs.unitCost.electricityPriceUsdPerMwh, "usdPerMwh"),
          region: context.zoneName(provenance.electricity.region),
          evidence: t(`figure.evidence.${evidence}`).toLocaleLowerCase(context.locale),
        }),
      },
      chartBlock(context, twins, { id: "unit-cost-waterfall", title: t("report.cost.tableCaption") }, () => ({
        finding: t("report.cost.finding", {
          cost: mtok(total),
          hardware: acceleratorHardware[hardware].name,
          share: percent(energyShare, 1),
        }),
        unitLine: t("report.cost.unit", { wacc: percent(inputs.unitCost.waccFraction, 1) }),
        source: sourceLine(context),
        spec: waterfall(context),
        aspect: 0.42,
      })),
      ...partBlocks(context, t("reportCases.regions.caption"), analysis.regions, (regions) => [
        { kind: "table", table: regionTable(context, regions) },
      ]),
      {
        kind: "paragraph",
        text: t("report.cost.phases", {
          input: dollars(unitCost.byPhase.inputUsdPerMtok),
          cached: dollars(unitCost.byPhase.cachedInputUsdPerMtok),
          output: dollars(unitCost.byPhase.outputUsdPerMtok),
          blended: dollars(unitCost.byPhase.blendedUsdPerMtok),
          mwYear: quantity(unitCost.perItMwYearUsd, "usd"),
          energyKwh: formatNumber(unitCost.energyKwhPerMtok, context.locale),
        }),
      },
      {
        kind: "paragraph",
        text: t("report.cost.lever", {
          software: percent(levers.softwareChangeFraction, 1),
          electricity: percent(levers.electricityChangeFraction, 1),
        }),
      },
    ],
  };
}

function sourceLine(context: ReportContext): string {
  const { unitCost, electricity } = context.bundle.provenance;
  const { sourceTitle, asOf } = unitCost.fields.throughputTokensPerSecond;
  const month = formatPeriod(electricity.newest.periodStart.slice(0, 7), context.locale);
  return [
    `${sourceTitle} (${formatDate(asOf, context.locale)})`,
    `${electricity.attribution.replace(/^Source: /, "")} (${month})`,
    engineLine(context),
    evidenceWords(context, unitCost.evidence),
  ].join("; ");
}

function waterfall({ t, unitCost }: ReportContext): ChartSpec {
  const { lines, totalUsd } = unitCost.mtok;
  return costWaterfallSpec(lines, totalUsd, {
    value: t("report.cost.value"),
    total: t("report.cost.total"),
    lines: recordOf(costLines, (line) => t(`cost.line.${line}`)),
    groups: {
      capital: t("cost.waterfall.group.capital"),
      energy: t("cost.waterfall.group.energy"),
      running: t("cost.waterfall.group.running"),
    },
  });
}

/** The report's own region and the nation among the cheapest and the dearest power. */
function regionTable(context: ReportContext, regions: readonly RegionCost[]): ReportTable {
  const { t, bundle, locale, percent, quantity, whole, figure, words, zoneName } = context;
  const { electricity } = bundle.provenance;
  const ends = new Set([...regions.slice(0, REGIONS_AT_EACH_END), ...regions.slice(-REGIONS_AT_EACH_END)]);
  const shown = regions.filter(
    (region) => ends.has(region) || region.zone === electricity.region || region.zone === NATION,
  );
  const digits = (value: number) => formatNumber(value, locale, { fractionDigits: 5 });
  return {
    caption: t("reportCases.regions.caption"),
    columns: [
      { head: t("reportCases.regions.region"), kind: "name", share: 1 },
      { head: t("reportCases.regions.price"), kind: "figure", share: 1 },
      { head: t("report.cost.value"), kind: "figure", share: 1.2 },
      { head: t("reportCases.regions.energy"), kind: "figure", share: 1 },
      {
        head: t("reportCases.regions.change", { region: zoneName(electricity.region) }),
        kind: "figure",
        share: 1,
      },
      { head: t("reportCases.regions.month"), kind: "words", share: 0.9 },
    ],
    rows: shown.map((region) => [
      words(zoneName(region.zone)),
      figure(region.electricityPriceUsdPerMwh, quantity(region.electricityPriceUsdPerMwh, "usdPerMwh")),
      figure(region.totalUsdPerMtok, digits(region.totalUsdPerMtok)),
      figure(region.energyUsdPerMtok, digits(region.energyUsdPerMtok)),
      figure(region.changeFraction, percent(region.changeFraction, 1)),
      words(formatPeriod(region.newestMonth, locale)),
    ]),
    note: t("reportCases.regions.note", {
      count: whole(regions.length),
      known: formatDate(electricity.newest.knownAt, locale),
      attribution: electricity.attribution.replace(/^Source: /, ""),
      licence: electricity.licenceName,
    }),
  };
}
