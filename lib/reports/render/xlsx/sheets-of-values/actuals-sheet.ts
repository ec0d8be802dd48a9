import type { ReportContext } from "@/lib/reports/report-context";
import { filedPointTable, type FiledPoint } from "./filed-point-table";
import { trackedPointBlocks } from "./tracked-point-blocks";
import type { ValueSheet } from "./value-sheet";

const COLUMN_WIDTHS = [46, 11, 13, 16, 12, 13, 56, 64];

/** Series as filed or published, in the vintage the report was computed from. */
export function actualsSheet(context: ReportContext): ValueSheet {
  const { t, bundle } = context;
  return {
    name: "Inputs_Actuals",
    title: t("workbookSheets.actuals.title"),
    stamp: t("workbookSheets.actuals.stamp", {
      asOf: bundle.provenance.asOf ?? bundle.generatedAt,
      hash: bundle.provenanceHash,
    }),
    columnWidths: COLUMN_WIDTHS,
    frozenColumns: 2,
    blocks: [
      { kind: "heading", text: t("workbookSheets.actuals.filedYears") },
      filedPointTable(context, filedYearPoints(context)),
      { kind: "heading", text: t("workbookSheets.actuals.electricity") },
      filedPointTable(context, electricityPoints(context)),
      ...trackedPointBlocks(context),
    ],
  };
}

/** The bundle holds the years as summed; each company's filing stands with the tracked indicators. */
function filedYearPoints({ t, bundle }: ReportContext): FiledPoint[] {
  const sec = bundle.provenance.sources.find(({ id }) => id === "sec-edgar");
  const revenue = bundle.provenance.sources.find(({ id }) => id === "ai-revenue");
  const filings = t("workbookSheets.actuals.filings");
  return bundle.provenance.filedYears.flatMap((filed): FiledPoint[] => {
    const common = { period: String(filed.year), knownAt: null } as const;
    return [
      {
        ...common,
        series: t("workbookSheets.actuals.bigFiveCapex"),
        value: filed.bigFiveCapexUsdBn,
        unit: "USD bn",
        evidence: filed.bigFiveCapexEvidence,
        source: filings,
        sourceUrl: sec?.homepageUrl ?? null,
      },
      {
        ...common,
        series: t("workbookSheets.actuals.aiShare"),
        value: filed.aiShareFraction,
        unit: "fraction",
        evidence: "estimated",
        source: t("workbookSheets.actuals.aiShareSource"),
        sourceUrl: null,
      },
      {
        ...common,
        series: t("workbookSheets.actuals.aiCapex"),
        value: filed.capexUsdBn,
        unit: "USD bn",
        evidence: filed.capexEvidence,
        source: t("workbookSheets.actuals.aiCapexSource", { filings }),
        sourceUrl: sec?.homepageUrl ?? null,
      },
      {
        ...common,
        series: t("workbookSheets.actuals.aiRevenue"),
        value: filed.revenueUsdBn,
        unit: "USD bn",
        evidence: filed.revenueEvidence,
        source: revenue?.attribution ?? t("workbookSheets.actuals.aiRevenueSource"),
        sourceUrl: revenue?.homepageUrl ?? null,
      },
    ];
  });
}

function electricityPoints({ t, bundle }: ReportContext): FiledPoint[] {
  const { electricity, sources } = bundle.provenance;
  const month = electricity.newest.periodStart.slice(0, 7);
  const publisher = electricity.seriesId.split(":")[0];
  const common = {
    unit: "USD/MWh",
    knownAt: electricity.newest.knownAt,
    source: `${electricity.attribution}; ${electricity.licenceName}`,
    sourceUrl: sources.find(({ id }) => id === publisher)?.homepageUrl ?? null,
  };
  return [
    {
      ...common,
      series: electricity.seriesId,
      period: month,
      value: electricity.newest.priceUsdPerMwh,
      evidence: electricity.newest.evidence,
    },
    {
      ...common,
      series: t("workbookSheets.actuals.trailingMean", { series: electricity.seriesId }),
      period: month,
      value: electricity.trailingYearMeanUsdPerMwh,
      evidence: "derived",
    },
  ];
}
