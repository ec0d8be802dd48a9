import { writeXlsx, type Cell } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { isOfficeInstalled } from "./convert-with-office";
import { recalculateWorkbooks, workbookValues } from "./recalculate-workbooks";

const formula = (text: string, formulaResult: number | string | boolean): Cell => ({
  value: null,
  type: "formula",
  formula: text,
  formulaResult,
});

/** Stored with results that are all wrong. */
const staleWorkbook = () =>
  writeXlsx({
    sheets: [
      { name: "In & out", rows: [[6, 7]] },
      {
        name: "Sums",
        rows: [],
        cells: new Map([
          ["0,0", formula("'In & out'!A1*'In & out'!B1", -1)],
          ["1,0", formula("A1>40", false)],
          ["2,0", formula('IF(A2,"above","below")', "below")],
          ["3,0", formula("A1/0", 1)],
          ["4,0", { value: "=1+1", type: "string" } satisfies Cell],
        ]),
      },
    ],
  });

describe.skipIf(!isOfficeInstalled())("recalculateWorkbooks", () => {
  test("computes anew what a file was stored with, as stored and with a cell changed, in one start", async () => {
    const workbook = await staleWorkbook();
    expect((await workbookValues(workbook)).get("Sums")?.get("A1")).toBe(-1);
    const [asStored, changed] = await recalculateWorkbooks([
      { workbook, changes: [] },
      { workbook, changes: [{ sheet: "In & out", address: "B1", value: 0.5 }] },
    ]);
    expect(Object.fromEntries(asStored?.get("Sums") ?? [])).toEqual({
      A1: 42,
      A2: true,
      A3: "above",
      A4: "#DIV/0!",
      A5: "=1+1",
    });
    expect(changed?.get("In & out")?.get("B1")).toBe(0.5);
    expect(Object.fromEntries(changed?.get("Sums") ?? [])).toMatchObject({ A1: 3, A2: false, A3: "below" });
  });

  test("several at once do not disturb each other", async () => {
    const workbook = await staleWorkbook();
    const answers = await Promise.all(
      [2, 3].map((value) =>
        recalculateWorkbooks([{ workbook, changes: [{ sheet: "In & out", address: "A1", value }] }]),
      ),
    );
    expect(answers.map(([values]) => values?.get("Sums")?.get("A1"))).toEqual([14, 21]);
  });

  test("refuses to write over a formula, or into a sheet that is not there", async () => {
    const workbook = await staleWorkbook();
    const change = (sheet: string) =>
      recalculateWorkbooks([{ workbook, changes: [{ sheet, address: "A1", value: 1 }] }]);
    await expect(change("Sums")).rejects.toThrow("Sums!A1 holds a formula");
    await expect(change("Nowhere")).rejects.toThrow("no sheet Nowhere");
  });
});
