import type { ChartTable } from "@/lib/charts/chart-table";
import {
  publishedFrameworkOf,
  reproductionOf,
  type FrameworkComparison,
  type Reproduction,
} from "@/lib/model/frameworks/compare-frameworks";
import type { EngineFigureId } from "@/lib/model/frameworks/published-framework";

export type FrameworkCsvWords = {
  publisher: string;
  date: string;
  figure: string;
  unitColumn: string;
  theirs: string;
  redone: string;
  verdict: string;
  engine: string;
  url: string;
  figureName: (id: EngineFigureId) => string;
  reproduction: (reproduction: Reproduction) => string;
};

/** Every figure of every framework, one a row, in the unit the row names. */
export function frameworkCsvTable(
  comparisons: readonly FrameworkComparison[],
  words: FrameworkCsvWords,
): Pick<ChartTable, "columns" | "rows"> {
  const heads = [
    words.publisher,
    words.date,
    words.figure,
    words.unitColumn,
    words.theirs,
    words.redone,
    words.verdict,
    words.engine,
    words.url,
  ];
  return {
    columns: heads.map((label) => ({ label, unit: null })),
    rows: comparisons.flatMap(({ id: frameworkId, answer }) => {
      const { publisher, publishedOn, source, checks } = publishedFrameworkOf(frameworkId);
      const figures = answer?.figures ?? [];
      const row = (id: EngineFigureId, unit: string, cells: readonly (number | string | null)[]) => [
        publisher,
        publishedOn,
        words.figureName(id),
        unit,
        ...cells,
        source.url,
      ];
      const engineOnly = figures.filter(({ id }) => checks.every((check) => check.id !== id));
      return [
        ...checks.map((check) =>
          row(check.id, check.unit, [
            check.publishedValue,
            check.recomputedValue,
            words.reproduction(reproductionOf(check)),
            figures.find(({ id }) => id === check.id)?.value ?? null,
          ]),
        ),
        ...engineOnly.map(({ id, unit, publishedValue, value }) =>
          row(id, unit, [publishedValue, null, null, value]),
        ),
      ];
    }),
  };
}
