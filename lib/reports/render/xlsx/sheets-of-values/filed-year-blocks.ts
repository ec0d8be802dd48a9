import type { CapexFiling } from "@/lib/contracts/report-provenance";
import type { ReportContext } from "@/lib/reports/report-context";
import { filedPointTable, type FiledPoint } from "./filed-point-table";
import type { ValueBlock } from "./value-sheet";

const filingMethods = ["direct", "ytd_diff", "fy_minus_9m", "third_party_series"] as const;

/** The filed years behind the scenarios, and under them every quarter of every company they sum. */
export function filedYearBlocks(context: ReportContext): ValueBlock[] {
  const { t, bundle } = context;
  const { capexFilings } = bundle.provenance;
  return [
    { kind: "heading", text: t("workbookSheets.actuals.filedYears") },
    filedPointTable(context, filedYearPoints(context)),
    ...(capexFilings === undefined
      ? []
      : [
          { kind: "heading" as const, text: t("workbookSheets.actuals.capexFilings") },
          { kind: "note" as const, text: t("workbookSheets.actuals.capexFilingsNote") },
          filedPointTable(
            context,
            capexFilings.map((filing) => filingPoint(context, filing)),
          ),
        ]),
  ];
}

function filedYearPoints({ t, whole, bundle }: ReportContext): FiledPoint[] {
  const { sources, filedYears, capexFilings, yearAssumptions } = bundle.provenance;
  const sec = sources.find(({ id }) => id === "sec-edgar");
  const filings = t("workbookSheets.actuals.filings");
  return filedYears.flatMap((filed): FiledPoint[] => {
    const common = { period: String(filed.year), vintage: null };
    const behind = capexFilings?.filter(({ quarter }) => quarter.startsWith(common.period)) ?? [];
    const lastFiled = latest(behind.map(({ filedAt }) => filedAt));
    const assumed = (role: "aiShare" | "revenue", otherwise: string) => {
      const found = yearAssumptions?.find((each) => each.year === filed.year && each.role === role);
      return {
        knownAt: found?.asOf ?? null,
        source: found === undefined ? otherwise : `${found.id}: ${found.sourceTitle}`,
        sourceUrl: found?.sourceUrl ?? null,
      };
    };
    const aiShare = assumed("aiShare", t("workbookSheets.actuals.aiShareSource"));
    const sum = {
      ...common,
      series: t("workbookSheets.actuals.bigFiveCapex"),
      value: filed.bigFiveCapexUsdBn,
      unit: "USD bn",
      evidence: filed.bigFiveCapexEvidence,
      knownAt: lastFiled,
      accession:
        behind.length === 0
          ? t("workbookSheets.actuals.notRecorded")
          : t("workbookSheets.actuals.sumOfFilings", {
              numbered: whole(behind.filter(({ accession }) => accession !== null).length),
              total: whole(behind.length),
            }),
      source: filings,
      sourceUrl: sec?.homepageUrl ?? null,
    };
    return [
      sum,
      {
        ...common,
        ...aiShare,
        series: t("workbookSheets.actuals.aiShare"),
        value: filed.aiShareFraction,
        unit: "fraction",
        evidence: "estimated",
        accession: t("workbookSheets.actuals.notSeparated"),
      },
      {
        ...sum,
        series: t("workbookSheets.actuals.aiCapex"),
        value: filed.capexUsdBn,
        evidence: filed.capexEvidence,
        knownAt: latest([lastFiled, aiShare.knownAt]),
        accession: t("workbookSheets.actuals.fromRowsAbove"),
        source: t("workbookSheets.actuals.aiCapexSource", { filings }),
      },
      {
        ...common,
        ...assumed("revenue", t("workbookSheets.actuals.aiRevenueSource")),
        series: t("workbookSheets.actuals.aiRevenue"),
        value: filed.revenueUsdBn,
        unit: "USD bn",
        evidence: filed.revenueEvidence,
        accession: t("workbookSheets.actuals.notSeparated"),
      },
    ];
  });
}

function filingPoint({ t }: ReportContext, filing: CapexFiling): FiledPoint {
  const method = filingMethods.find((each) => each === filing.method);
  return {
    series: t("workbookSheets.actuals.companyCapex", { ticker: filing.ticker }),
    period: filing.quarter,
    value: filing.capexUsdBn,
    unit: "USD bn/quarter",
    evidence: filing.evidence,
    knownAt: filing.filedAt ?? t("workbookSheets.actuals.dayNotStated"),
    accession: filing.accession ?? t("workbookSheets.actuals.secondary"),
    vintage: filing.vintage,
    source: method === undefined ? filing.method : t(`workbookSheets.actuals.method.${method}`),
    sourceUrl: filing.sourceUrl,
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((newest, day) => (day !== null && day > (newest ?? "") ? day : newest), null);
}
