import type { SheetCell } from "../formula/model-sheet";
import type { ReportContext } from "@/lib/reports/report-context";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { dateCell, figure, head, webLink, words } from "./value-cell";
import type { ValueBlock, ValueSheet } from "./value-sheet";
import { shortQuote } from "./short-quote";

const WIDTHS = [30, 44, 40, 34, 15, 15, 15, 44];

/** Every source by its id: whose it is, where it is, under which licence, how new, and what it says. */
export function provenanceSheet(context: ReportContext): ValueSheet {
  const { t } = context;
  return {
    name: "Provenance",
    title: t("workbookSheets.provenance.title"),
    stamp: t("workbookSheets.provenance.stamp"),
    columnWidths: WIDTHS,
    frozenColumns: 1,
    blocks: [
      { kind: "heading", text: t("workbookSheets.provenance.series") },
      seriesTable(context),
      { kind: "heading", text: t("workbookSheets.provenance.parameters") },
      parameterTable(context),
      { kind: "heading", text: t("workbookSheets.provenance.unitCost") },
      unitCostTable(context),
    ],
  };
}

/** Ingested series and files: a period ends where the next begins, so the newest day is the one before. */
function seriesTable({ t, bundle, settings }: ReportContext): ValueBlock {
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.id")),
      head(t("workbookSheets.column.title")),
      head(t("workbookSheets.column.address")),
      head(t("workbookSheets.column.licence")),
      head(t("workbookSheets.column.newest")),
      head(t("workbookSheets.column.known")),
      head(t("workbookSheets.column.fetched")),
      head(t("workbookSheets.column.attribution")),
    ],
    rows: bundle.provenance.sources.map((source) => [
      words(source.id),
      words(`${source.publisher}: ${source.title}`),
      webLink(source.homepageUrl, new URL(source.homepageUrl, settings.origin).href),
      words(
        source.redistribution
          ? source.licenceName
          : `${source.licenceName} (${t("workbookSheets.provenance.noRedistribution")})`,
      ),
      dateCell(source.newestPeriodEnd && new Date(Date.parse(source.newestPeriodEnd) - 1).toISOString()),
      dateCell(source.newestKnownAt),
      dateCell(source.retrievedAt),
      words(source.attribution),
    ]),
  };
}

function parameterTable(context: ReportContext): ValueBlock {
  const { t, bundle } = context;
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.id")),
      head(t("workbookSheets.column.title")),
      head(t("workbookSheets.column.quote")),
      head(t("workbookSheets.column.grade")),
      head(t("workbookSheets.column.asOf")),
      head(t("workbookSheets.column.bear")),
      head(t("workbookSheets.column.base")),
      head(t("workbookSheets.column.bull")),
    ],
    rows: scenarioParameterKeys.flatMap((key): SheetCell[][] => {
      const source = bundle.provenance.parameterSources.find((candidate) => candidate.key === key);
      if (source === undefined) return [];
      return [
        [
          words(`parameter:${key}`),
          words(`${t(`scenarioParameter.${key}.label`)} (${context.unitText(source.unit)})`),
          words(shortQuote(source.source)),
          words(gradeText(context, source.grade)),
          dateCell(source.asOf),
          ...[source.bear, source.base, source.bull].map((value) => figure(value, source.unit)),
        ],
      ];
    }),
  };
}

/** "P primary source", and of a pair such as "S/A" both. */
function gradeText({ t }: ReportContext, grade: string): string {
  const known = ["P", "S", "A", "U"] as const;
  const names = grade
    .split("/")
    .map((letter) => known.find((name) => name === letter))
    .map((name) => (name === undefined ? null : t(`workbookSheets.grade.${name}`)));
  return names.includes(null) ? grade : `${grade}: ${names.join(", ")}`;
}

function unitCostTable({ t, bundle }: ReportContext): ValueBlock {
  return {
    kind: "table",
    heads: [
      head(t("workbookSheets.column.id")),
      head(t("workbookSheets.column.source")),
      head(t("workbookSheets.column.address")),
      head(t("workbookSheets.column.evidence")),
      head(t("workbookSheets.column.asOf")),
      head(t("workbookSheets.column.assumption")),
      head(t("workbookSheets.column.verification")),
      head(t("workbookSheets.column.quote")),
    ],
    rows: unitCostFieldNames.map((name) => {
      const field = bundle.provenance.unitCost.fields[name];
      return [
        words(`cost:${name}`),
        words(field.sourceTitle),
        webLink(field.sourceUrl ?? "", field.sourceUrl),
        words(t(`figure.evidence.${field.evidence}`)),
        dateCell(field.asOf),
        words(field.assumptionId ?? ""),
        words(t(`workbookSheets.verification.${field.verification}`)),
        words(shortQuote(field.note ?? "")),
      ];
    }),
  };
}
