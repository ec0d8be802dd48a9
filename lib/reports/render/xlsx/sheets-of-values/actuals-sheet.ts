import type { ReportContext } from "@/lib/reports/report-context";
import { filedPointTable, type FiledPoint } from "./filed-point-table";
import { filedYearBlocks } from "./filed-year-blocks";
import { trackedPointBlocks } from "./tracked-point-blocks";
import type { ValueSheet } from "./value-sheet";

const COLUMN_WIDTHS = [34, 10, 12, 15, 12, 13, 24, 10, 46, 76];

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
      ...filedYearBlocks(context),
      { kind: "heading", text: t("workbookSheets.actuals.electricity") },
      filedPointTable(context, electricityPoints(context)),
      ...trackedPointBlocks(context),
    ],
  };
}

function electricityPoints({ t, bundle }: ReportContext): FiledPoint[] {
  const { electricity, sources } = bundle.provenance;
  const month = electricity.newest.periodStart.slice(0, 7);
  const publisher = electricity.seriesId.split(":")[0];
  const common = {
    unit: "USD/MWh",
    knownAt: electricity.newest.knownAt,
    accession: t("workbookSheets.actuals.notAFiling"),
    vintage: null,
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
