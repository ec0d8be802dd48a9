import type { SheetCell } from "../formula/model-sheet";
import { unitOfName } from "@/lib/reports/unit-of-name";
import { drawOutputNames, fanPathNames, type EnsembleSummary } from "@/lib/model/scenario/ensemble-summary";
import type { ReportContext } from "@/lib/reports/report-context";
import { effectBlocks, goalBlocks } from "./effect-blocks";
import { frontierBlocks } from "./frontier-blocks";
import { tornadoBlocks } from "./tornado-blocks";
import { figure, figureHead, head, words, yearHead } from "./value-cell";
import type { ValueBlock, ValueSheet } from "./value-sheet";

const quantiles = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

const NAME_WIDTHS = [36, 40, 13];
const FIGURE_WIDTH = 11;

/** What a spreadsheet cannot compute alone, as the engine computed it. */
export function sensitivitySheet(context: ReportContext): ValueSheet {
  const { t, bundle, comparison } = context;
  const years = comparison.scenarios[0]?.projection.years ?? [];
  return {
    name: "Sens_Static",
    title: t("workbookSheets.sensitivity.title"),
    stamp: t("workbookSheets.sensitivity.stamp", {
      engine: bundle.engineVersion,
      seed: bundle.request.seed,
      draws: context.whole(Math.max(0, ...context.simulations.map(({ ensemble }) => ensemble.draws))),
    }),
    columnWidths: [...NAME_WIDTHS, ...years.map(() => FIGURE_WIDTH)],
    frozenColumns: 3,
    blocks: [
      ...drawBlocks(context, years),
      ...tornadoBlocks(context),
      ...effectBlocks(context),
      ...goalBlocks(context),
      ...frontierBlocks(context),
    ],
  };
}

function drawBlocks(context: ReportContext, years: readonly number[]): ValueBlock[] {
  const { t, simulations } = context;
  const heading: ValueBlock = { kind: "heading", text: t("workbookSheets.sensitivity.quantiles") };
  if (simulations.length === 0) {
    const reason = t("workbookSheets.sensitivity.noDraws");
    return [heading, { kind: "note", text: t("workbookSheets.unavailable", { reason }) }];
  }
  const names = [
    head(t("workbookSheets.column.scenario")),
    head(t("workbookSheets.column.measure")),
    head(t("workbookSheets.column.unit")),
  ];
  return [
    heading,
    {
      kind: "table",
      heads: [
        ...names,

        figureHead(t("workbookSheets.column.case")),
        ...quantiles.map((quantile) => figureHead(quantile.toUpperCase())),
        figureHead(t("workbookSheets.column.mean")),
        figureHead(t("workbookSheets.column.standardError")),
      ],
      rows: simulations.flatMap(({ slug, ensemble }) => outputRows(context, slug, ensemble)),
    },
    { kind: "note", text: t("workbookSheets.sensitivity.quantileNote") },
    { kind: "heading", text: t("workbookSheets.sensitivity.odds") },
    {
      kind: "table",
      heads: [
        ...names,

        figureHead(t("workbookSheets.column.probability")),
        figureHead(t("workbookSheets.column.standardError")),
      ],
      rows: simulations.flatMap(({ slug, ensemble }) => probabilityRows(context, slug, ensemble)),
    },
    // A table for each case, so that its years stay in sight.
    ...simulations.flatMap(({ slug, ensemble }): ValueBlock[] => [
      {
        kind: "heading",
        text: t("workbookSheets.sensitivity.fans", { scenario: context.scenarioName(slug) }),
      },
      {
        kind: "table",
        heads: [...names, ...years.map(yearHead)],
        rows: fanRows(context, slug, ensemble),
      },
    ]),
  ];
}

function outputRows(context: ReportContext, slug: string, ensemble: EnsembleSummary): SheetCell[][] {
  const { t, comparison } = context;
  const outputs = comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection.outputs;
  return drawOutputNames.map((name) => {
    const unit = unitOfName(name);
    const drawn = ensemble.outputs[name];
    return [
      words(context.scenarioName(slug)),
      words(t(`workbookSheets.output.${name}`)),
      words(context.unitText(unit)),
      figure(outputs?.[name] ?? null, unit),
      ...quantiles.map((quantile) => figure(drawn[quantile], unit)),
      figure(drawn.mean, unit),
      figure(drawn.meanStandardError, unit),
    ];
  });
}

function probabilityRows(context: ReportContext, slug: string, ensemble: EnsembleSummary): SheetCell[][] {
  const names = ["probabilityNpvForwardPositive", "probabilityNpvProgrammePositive"] as const;
  return names.map((name) => [
    words(context.scenarioName(slug)),
    words(context.t(`workbookSheets.output.${name}`)),
    words(context.unitText("fraction")),
    figure(ensemble[name].value, "fraction"),
    figure(ensemble[name].standardError, "fraction"),
  ]);
}

function fanRows(context: ReportContext, slug: string, ensemble: EnsembleSummary): SheetCell[][] {
  return fanPathNames.flatMap((name) =>
    quantiles.map((quantile) => [
      words(context.scenarioName(slug)),
      words(`${context.t(`workbookSheets.path.${name}`)}, ${quantile.toUpperCase()}`),
      words(unitOfName(name)),
      ...ensemble.fans[name][quantile].map((value) => figure(value, unitOfName(name))),
    ]),
  );
}
