import { beforeAll, describe, expect, test } from "vitest";
import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { sheetDifferences } from "@/lib/testing/sheet-differences";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
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
    published = await publishedReportFixture("comparison", { draws: 0 });
    limited = await publishedReportFixture("comparison", {
      draws: 0,
      growthLimits: "capacity-model",
    });
  }, 180_000);

  test.each(settings)("compute what the engine computes: %s", (_, change) => {
    for (const slot of caseSlots) expect(differences(withOptions(published, change), slot)).toEqual([]);
  });

  test("follow the limits of the capacity model", () => {
    for (const slot of caseSlots) expect(differences(limited, slot)).toEqual([]);
  });
});

/** The same report under other options, its comparison computed again. */
function withOptions(content: ReportContent, change: Partial<ScenarioOptions>): ReportContent {
  const { bundle, comparison } = content;
  const options = { ...bundle.inputs.options, ...change };
  return {
    ...content,
    bundle: { ...bundle, inputs: { ...bundle.inputs, options } },
    comparison: {
      ...comparison,
      scenarios: comparison.scenarios.map(({ slug, projection }) => ({
        slug,
        projection: summariseScenario(bundle.inputs.context, projection.parameters, options),
      })),
    },
  };
}

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
