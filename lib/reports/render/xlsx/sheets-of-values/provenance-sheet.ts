import type { ReportContext } from "@/lib/reports/report-context";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { unitCostFieldDefinition, unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import type { SheetCell } from "../formula/model-sheet";
import { shortQuote } from "./short-quote";
import { dateCell, figure, figureHead, head, webLink, words } from "./value-cell";
import type { ValueBlock, ValueSheet } from "./value-sheet";

/** The tables below share their columns: five of words, then dates and figures. */
const COLUMN_WIDTHS = [40, 46, 48, 36, 42, 13, 13, 13, 16];

/** Every source by its id: whose it is, where it is, under which licence, how new, and what it says. */
export function provenanceSheet(context: ReportContext): ValueSheet {
  const { t } = context;
  return {
    name: "Provenance",
    title: t("workbookSheets.provenance.title"),
    stamp: t("workbookSheets.provenance.stamp"),
    columnWidths: COLUMN_WIDTHS,
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
    heads: (
      [
        "id",
        "title",
        "address",
        "licence",
        "attribution",
        "newest",
        "known",
        "fetched",
        "redistribution",
      ] as const
    ).map((column) => head(t(`workbookSheets.column.${column}`))),
    rows: bundle.provenance.sources.map((source) => [
      words(source.id),
      words(`${source.publisher}: ${source.title}`),
      webLink(source.homepageUrl, absoluteAddress(source.homepageUrl, settings.origin)),
      words(source.licenceName),
      words(source.attribution),
      dateCell(source.newestPeriodEnd && new Date(Date.parse(source.newestPeriodEnd) - 1).toISOString()),
      dateCell(source.newestKnownAt),
      dateCell(source.retrievedAt),
      words(t(`workbookSheets.redistribution.${source.redistribution ? "allowed" : "reference"}`)),
    ]),
  };
}

/** Pages of this instance are named by their path. */
function absoluteAddress(address: string, origin: string): string | null {
  return URL.canParse(address, origin) ? new URL(address, origin).href : null;
}

function parameterTable(context: ReportContext): ValueBlock {
  const { t, bundle } = context;
  return {
    kind: "table",
    heads: [
      ...(["id", "assumption", "quote", "grade", "unit", "asOf"] as const).map((column) =>
        head(t(`workbookSheets.column.${column}`)),
      ),
      ...(["bear", "base", "bull"] as const).map((column) =>
        figureHead(t(`workbookSheets.column.${column}`)),
      ),
    ],
    rows: scenarioParameterKeys.flatMap((key): SheetCell[][] => {
      const source = bundle.provenance.parameterSources.find((candidate) => candidate.key === key);
      if (source === undefined) return [];
      return [
        [
          words(`parameter:${key}`),
          words(t(`scenarioParameter.${key}.label`)),
          words(shortQuote(source.source)),
          words(gradeText(context, source.grade)),
          words(context.unitText(source.unit)),
          dateCell(source.asOf),
          ...[source.bear, source.base, source.bull].map((value) => figure(value, source.unit)),
        ],
      ];
    }),
  };
}

/** "P: primary source", and of a pair such as "S/A" both. */
function gradeText({ t }: ReportContext, grade: string): string {
  const known = ["P", "S", "A", "U"] as const;
  const names = grade
    .split("/")
    .map((letter) => known.find((name) => name === letter))
    .map((name) => (name === undefined ? null : t(`workbookSheets.grade.${name}`)));
  return names.includes(null) ? grade : `${grade}: ${names.join(", ")}`;
}

function unitCostTable(context: ReportContext): ValueBlock {
  const { t, bundle } = context;
  return {
    kind: "table",
    heads: [
      ...(["id", "source", "address", "evidence", "quote", "asOf"] as const).map((column) =>
        head(t(`workbookSheets.column.${column}`)),
      ),
      ...(["value", "low", "high"] as const).map((column) =>
        figureHead(t(`workbookSheets.column.${column}`)),
      ),
    ],
    rows: unitCostFieldNames.map((name) => {
      const field = bundle.provenance.unitCost.fields[name];
      const { unit } = unitCostFieldDefinition(name);
      const id = field.assumptionId === null ? `cost:${name}` : `cost:${name} (${field.assumptionId})`;
      return [
        words(`${id}, ${context.unitText(unit)}`),
        words(shortQuote(field.sourceTitle)),
        webLink(field.sourceUrl ?? "", field.sourceUrl),
        words(
          `${t(`figure.evidence.${field.evidence}`)}, ${t(`workbookSheets.verification.${field.verification}`)}`,
        ),
        words(shortQuote(field.note ?? "")),
        dateCell(field.asOf),
        ...[field.value, field.low, field.high].map((value) => figure(value, unit)),
      ];
    }),
  };
}
