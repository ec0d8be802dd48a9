import { describe, expect, test } from "vitest";
import type { CellPlace } from "./cell-area";
import { evaluateSheets } from "./evaluate-sheets";
import { formula, type Formula } from "./formula";
import { formulaText } from "./formula-text";
import { createModelSheet, fixedRange, type ModelSheet } from "./model-sheet";
import { parseFormula } from "./parse-formula";
import { SheetError } from "./sheet-error";
import type { Scalar } from "./sheet-value";

const frame = { columnWidths: [], frozenRows: 0, frozenColumns: 0 };

/** Figures 1, 2, 3, 4 in A1:D1, words in A2, and the formula in A3. */
function sheetWith(content: Formula | Scalar): ModelSheet {
  const sheet = createModelSheet({ name: "Data", ...frame });
  const cell = { look: "figure", numberFormat: null } as const;
  for (const column of [0, 1, 2, 3]) sheet.put(0, column, { ...cell, content: column + 1 });
  sheet.put(1, 0, { ...cell, content: "n/a" });
  sheet.put(2, 0, { ...cell, content });
  return sheet;
}

const host: CellPlace = { sheet: "Data", row: 2, column: 0 };
const one = fixedRange("Data", { row: 0, column: 0 }, { row: 0, column: 0 });
const row = fixedRange("Data", { row: 0, column: 0 }, { row: 0, column: 3 });
const words = fixedRange("Data", { row: 1, column: 0 }, { row: 1, column: 0 });
const empty = fixedRange("Data", { row: 8, column: 8 }, { row: 8, column: 8 });

function valueOf(content: Formula): Scalar | SheetError {
  return evaluateSheets([sheetWith(content)])(host);
}

describe("a formula", () => {
  test.each([
    [formula`1+2*3^2`, 19],
    [formula`-2^2`, 4], // a leading minus binds tighter than the power, in Excel and LibreOffice alike
    [formula`2^3^2`, 64], // from the left: (2^3)^2
    [formula`(1+${one})/4`, 0.5],
    [formula`SUM(${row})`, 10],
    [formula`MIN(${row},0)+MAX(${row})`, 4],
    [formula`SUMPRODUCT(${row},${row})`, 30],
    [formula`SUMPRODUCT((${row}>2)*${row}^2)`, 25],
    [formula`SUMPRODUCT(${row},SUMIF(${row},5-${row},${row}))`, 20], // 1·4 + 2·3 + 3·2 + 4·1
    [formula`INDEX(${row},3)+MATCH(4,${row},0)`, 7],
    [formula`IF(${one}>=1,"yes","no")&" "&${one}`, "yes 1"],
    [formula`IF(${one}>1,${words}+1,7)`, 7], // what is not chosen is not computed
    [formula`AND(${one}=1,NOT(${one}<>1))`, true],
    [formula`IFERROR(1/0,-1)`, -1],
    [formula`CHOOSE(2,1/0,5)`, 5],
    [formula`${empty}+1`, 1],
    [formula`COUNT(${words},${row})`, 4],
    [formula`INT(-0.5)`, -1],
  ])("%# has the value a spreadsheet gives it", (content, expected) => {
    expect(valueOf(content)).toBe(expected);
  });

  // -100 + 60/1.1 + 60/1.21 is above 0; at 13.066 % it is 0 (two-period annuity of 100/60 = 1.6667).
  test("finds the rate of return nearest to the guess", () => {
    const sheet = createModelSheet({ name: "Data", ...frame });
    const cell = { look: "figure", numberFormat: null } as const;
    for (const [column, content] of [-100, 60, 60].entries()) sheet.put(0, column, { ...cell, content });
    const flows = fixedRange("Data", { row: 0, column: 0 }, { row: 0, column: 2 });
    sheet.put(2, 0, { ...cell, content: formula`IRR(${flows},0.1)` });
    expect(evaluateSheets([sheet])(host)).toBeCloseTo(0.13066, 5);
  });

  test.each([
    [formula`1/0`, "#DIV/0!"],
    [formula`${words}+1`, "#VALUE!"],
    [formula`${row}+1`, "#VALUE!"], // a range outside an array function
    [formula`MATCH(9,${row},0)`, "#N/A"],
  ])("%# shows the error a spreadsheet shows", (content, code) => {
    const value = valueOf(content);
    expect(value).toBeInstanceOf(SheetError);
    expect(value instanceof SheetError && value.code).toBe(code);
  });

  test("names another sheet, fixes what must not move and leaves the text as written", () => {
    const other: CellPlace = { sheet: "Valuation", row: 0, column: 0 };
    const content = formula`SUM(${row})*(1+${one})`;
    expect(formulaText(content, host)).toBe("SUM($A$1:$D$1)*(1+$A$1)");
    expect(formulaText(content, other)).toBe("SUM(Data!$A$1:$D$1)*(1+Data!$A$1)");
  });

  test.each(["1+", "OFFSET({0},1,1)", "SUM(1", "1 2", "{0}!"])("%s is refused", (text) => {
    expect(() => parseFormula(text)).toThrow(SyntaxError);
  });

  test("that leads back to itself is refused with its place", () => {
    const own = fixedRange("Data", { row: 2, column: 0 }, { row: 2, column: 0 });
    expect(() => valueOf(formula`${own}+1`)).toThrow("Data!A3");
  });
});
