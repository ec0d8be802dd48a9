import type { FiledCell } from "./filed-table";
import type { RealisedFigures } from "./realised-view";
import type { MissingReason, TrackedPoint } from "./tracked-point";

type Row = (string | number | null)[];

const head = [
  "kind",
  "perimeter",
  "figure",
  "window",
  "period",
  "value",
  "unit",
  "evidence",
  "known_at",
  "dating",
  "missing",
  "source_title",
  "source_url",
];

/** Everything in the figures as lines of one table, the head first. A missing value is empty and says why. */
export function realisedTable(figures: RealisedFigures): Row[] {
  const filed = figures.rows.flatMap(({ group, concept, quarters, years }) => [
    ...quarters.map((cell) => filedLine(group, concept, "quarter", cell)),
    ...years.map((cell) => filedLine(group, concept, "calendar-year", cell)),
  ]);
  const ratios = Object.entries(figures.ratios).flatMap(([key, points]) =>
    points.map((point) => pointLine("ratio", "A", key, point)),
  );
  const { coverage } = figures;
  return [
    head,
    ...filed,
    ...ratios,
    ...coverage.aiCapexYear.map((point) => pointLine("estimate", "C", "aiCapexYear", point)),
    ...coverage.endCustomerRevenueYear.map((point) =>
      pointLine("estimate", "R1", "endCustomerRevenueYear", point),
    ),
    ...coverage.capexToAiRevenueYear.map((point) =>
      pointLine("ratio", "C over R1", "capexToAiRevenueYear", point),
    ),
    ...coverage.aiRevenueToCapexYear.map((point) =>
      pointLine("ratio", "R1 over C", "aiRevenueToCapexYear", point),
    ),
    ...coverage.aiRevenueToRequired.map((point) =>
      pointLine("ratio", "R1 over required", "aiRevenueToRequired", point),
    ),
    ...figures.statements.map((row): Row => [
      row.isContradicted ? "statement-contradicted" : "statement",
      row.perimeter,
      [row.company, row.metric, row.grossNet].filter((part) => part !== null).join(" "),
      row.type,
      row.statedOn,
      row.valueUsd,
      "USD",
      "estimated",
      row.statedOn,
      "statement",
      null,
      row.sourceTitle,
      row.sourceUrl,
    ]),
  ];
}

function filedLine(group: string, concept: string, window: string, cell: FiledCell): Row {
  return [
    "filed",
    group === "big-five" ? "A" : group,
    concept,
    window,
    cell.period,
    cell.valueUsd,
    "USD",
    cell.evidence,
    cell.citation?.day ?? null,
    cell.citation?.dating ?? null,
    cell.missing.length > 0 ? cell.missing.join(" ") : null,
    cell.citation?.title ?? null,
    cell.citation?.url ?? null,
  ];
}

function pointLine(kind: string, perimeter: string, key: string, point: TrackedPoint): Row {
  return [
    kind,
    perimeter,
    key,
    key.endsWith("Year") || key.endsWith("Required") ? "trailing-year" : "quarter",
    point.period,
    point.value,
    key.endsWith("Usd") || kind === "estimate" ? "USD" : "fraction",
    point.evidence,
    point.knownAt,
    point.citation?.dating ?? null,
    point.missing === null ? null : reasonText(point.missing),
    point.citation?.title ?? null,
    point.citation?.url ?? null,
  ];
}

function reasonText(missing: MissingReason): string {
  return missing.code === "missing-figures" ? missing.figures.join(" ") : missing.code;
}
