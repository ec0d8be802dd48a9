import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { CellPlace, Reference } from "@/lib/reports/render/xlsx/formula/cell-area";
import type { Scalar } from "@/lib/reports/render/xlsx/formula/sheet-value";
import type { CalculationSheets, ValuationSheet } from "@/lib/reports/render/xlsx/sheets/valuation-sheet";
import { FIRST_YEAR_COLUMN } from "@/lib/reports/render/xlsx/year-rows";

type Cell = { reference: Reference };

/**
 * Every output, path, vintage return and unit cost of the engine that a workbook's cell does not show, in words.
 * @param read what a cell shows; an error as its code.
 * @param tolerance relative.
 */
export function sheetDifferences(
  sheets: CalculationSheets & { valuation: ValuationSheet },
  engine: ScenarioProjection,
  cost: UnitCost,
  read: (place: CellPlace) => Scalar,
  tolerance: number,
): string[] {
  const { capex, vintages, capacity, demand, unitCost, cash, valuation } = sheets;
  const found: string[] = [];
  const compare = (name: string, { reference }: Cell, column: number, expected: number | null) => {
    const { sheet, from } = reference({ sheet: "", row: 0, column });
    const shown = read({ sheet, row: from.row, column: from.column });
    const agrees =
      expected === null
        ? shown === "n/a" || shown === null || shown === 0
        : typeof shown === "number" &&
          Math.abs(shown - expected) <= tolerance * Math.max(Math.abs(expected), 1e-6);
    if (!agrees) found.push(`${name}: ${shown}, engine ${expected}`);
  };

  const { outputs } = engine;
  for (const [name, cell] of Object.entries(valuation.outputs) as [keyof typeof valuation.outputs, Cell][]) {
    const expected = outputs[name];
    compare(name, cell, 0, typeof expected === "object" && expected !== null ? expected.headline : expected);
  }
  const lines = { ...capex, ...vintages, ...capacity, ...demand, ...cash };
  for (const [name, path] of Object.entries(engine.paths)) {
    const line = Object.entries(lines).find(([each]) => each === name)?.[1];
    if (line === undefined || !("reference" in line)) {
      found.push(`${name} has no line`);
      continue;
    }
    for (const [year, expected] of path.entries()) {
      compare(`${name} ${engine.years[year]}`, line, FIRST_YEAR_COLUMN + year, expected);
    }
  }
  for (const { year, returnOnCapitalFraction } of engine.vintages) {
    const column = FIRST_YEAR_COLUMN + engine.years.indexOf(year);
    compare(`vintage ${year}`, valuation.vintage.returnOnCapitalFraction, column, returnOnCapitalFraction);
  }
  compare("$/Mtok", unitCost.totalUsdPerMtok, 0, cost.mtok.totalUsd);
  compare("$/Mtok blended", unitCost.blendedUsdPerMtok, 0, cost.byPhase.blendedUsdPerMtok);
  return found;
}
