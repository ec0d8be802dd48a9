import { beforeAll, describe, expect, test } from "vitest";
import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { sheetDifferences } from "@/lib/testing/sheet-differences";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import { withScenarioChanges } from "@/lib/testing/with-scenario-changes";
import { calculationSheets } from "./calculation-sheets";
import type { CellPlace } from "./formula/cell-area";
import { evaluateSheets } from "./formula/evaluate-sheets";
import { SheetError } from "./formula/sheet-error";
import { caseSlots, type CaseSlot } from "./workbook-cases";
import { createWorkbookContext } from "./workbook-context";

/** Each option at each of its values, together and alone. */
const settings: [string, Partial<ScenarioOptions>][] = [
  ["as published", {}],
  ["value driver", { terminalValueMode: "value-driver" }],
  ["exit multiple, losses carried forward", { terminalValueMode: "exit-multiple", taxMode: "stand-alone" }],
  ["capex reacts", { capexPolicy: "reactive", revenueMultiplier: 1.4 }],
  ["capex stops, strict", { capexPolicy: "stop", strict: true, taxMode: "stand-alone" }],
  [
    "Weibull, declining, recoverable amount",
    { survivalCurve: "weibull", economicDepreciation: "declining", writedownRule: "recoverable-amount" },
  ],
  [
    "recoverable amount, value driver",
    { writedownRule: "recoverable-amount", terminalValueMode: "value-driver" },
  ],
];

describe("the calculation sheets", () => {
  let published: ReportContent;
  let limited: ReportContent;
  beforeAll(async () => {
    published = await publishedReportFixture("comparison", { draws: 0 }, { withoutOdds: true });
    limited = await publishedReportFixture(
      "comparison",
      { draws: 0, growthLimits: "capacity-model" },
      { withoutOdds: true },
    );
  }, 180_000);

  test.each(settings)("compute what the engine computes: %s", (_, change) => {
    for (const slot of caseSlots)
      expect(differences(withScenarioChanges(published, change), slot)).toEqual([]);
  });

  test("follow the limits of the capacity model", () => {
    for (const slot of caseSlots) expect(differences(limited, slot)).toEqual([]);
  });
});

/** Every output, path and vintage return that is not the engine's within 1e-9 of itself. */
function differences(content: ReportContent, slot: CaseSlot): string[] {
  const context = createWorkbookContext(content, reportSettingsFixture("en"));
  const sheets = calculationSheets({ ...context, opening: slot });
  const read = evaluateSheets(Object.values(sheets).map(({ sheet }) => sheet));
  const engine = context.cases.find((each) => each.slot === slot)?.yearly;
  if (engine === undefined) throw new Error(`there is no case ${slot}`);
  const shown = (place: CellPlace) => {
    const value = read(place);
    return value instanceof SheetError ? value.code : value;
  };
  return sheetDifferences(sheets, engine, content.unitCost, shown, 1e-9);
}
