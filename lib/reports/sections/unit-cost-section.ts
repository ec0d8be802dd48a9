import type { ChartSpec } from "@/lib/charts/chart-spec";
import { costWaterfallSpec } from "@/lib/charts/cost/cost-waterfall-spec";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { costLines, sumCostGroup, type CostLine } from "@/lib/model/unit-cost/cost-line";
import type { ReportContext } from "../report-context";
import type { ReportSection, ReportTable } from "../scenario-report";
import { engineLine, evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";

/** What a million tokens costs at the region's ingested power price, line by line. */
export function unitCostSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, bundle, unitCost, levers, percent, quantity } = context;
  const { provenance, inputs } = bundle;
  const { hardware, model, throughputKind, evidence } = provenance.unitCost;
  const total = unitCost.mtok.totalUsd;
  const mtok = (value: number) => quantity(value, "usdPerMtok");
  const dollars = (value: number) => quantity(value, "usd");
  const energyShare = sumCostGroup(unitCost.mtok.lines, "energy") / total;
  const finding = t("report.cost.finding", {
    cost: mtok(total),
    hardware: acceleratorHardware[hardware].name,
    share: percent(energyShare, 1),
  });
  const spec = waterfall(context);
  return {
    id: "unit-cost",
    number: 8,
    heading: t("report.cost.heading"),
    scenario: null,
    startsPage: true,
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
          region: provenance.electricity.region,
          evidence: t(`figure.evidence.${evidence}`).toLocaleLowerCase(context.locale),
        }),
      },
      {
        kind: "chart",
        chart: {
          id: "unit-cost-waterfall",
          finding,
          unitLine: t("report.cost.unit", { wacc: percent(inputs.unitCost.waccFraction, 1) }),
          source: sourceLine(context),
          spec,
          aspect: 0.5,
          twin: twins.add(finding, spec),
        },
      },
      { kind: "table", table: lineTable(context) },
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
    lines: Object.fromEntries(costLines.map((line) => [line, t(`cost.line.${line}`)])) as Record<
      CostLine,
      string
    >,
    groups: {
      capital: t("cost.waterfall.group.capital"),
      energy: t("cost.waterfall.group.energy"),
      running: t("cost.waterfall.group.running"),
    },
  });
}

function lineTable({ t, locale, unitCost, percent, figure, words }: ReportContext): ReportTable {
  const { lines, totalUsd } = unitCost.mtok;
  const { acceleratorHour } = unitCost;
  const digits = (value: number, fractionDigits: number) => formatNumber(value, locale, { fractionDigits });
  const row = (name: string, mtokUsd: number, hourUsd: number) => [
    words(name),
    figure(mtokUsd, digits(mtokUsd, 5)),
    figure(mtokUsd / totalUsd, percent(mtokUsd / totalUsd, 1)),
    figure(hourUsd, digits(hourUsd, 3)),
  ];
  return {
    caption: t("report.cost.tableCaption"),
    columns: [
      { head: t("report.cost.line"), kind: "name", share: 1.6 },
      { head: t("report.cost.value"), kind: "figure", share: 1 },
      { head: t("report.cost.share"), kind: "figure", share: 0.7 },
      { head: t("report.cost.hour"), kind: "figure", share: 1 },
    ],
    rows: [
      ...costLines.map((line) => row(t(`cost.line.${line}`), lines[line], acceleratorHour.lines[line])),
      row(t("report.cost.total"), totalUsd, acceleratorHour.totalUsd),
    ],
    note: null,
  };
}
