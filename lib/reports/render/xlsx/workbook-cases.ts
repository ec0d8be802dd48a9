import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { groupBridge, type GroupBridge } from "@/lib/model/scenario/group-bridge";
import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys, type ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";

/** The columns a reader chooses between, in this order: 1 to 4. */
export const caseSlots = ["bull", "base", "bear", "user"] as const;
export type CaseSlot = (typeof caseSlots)[number];

export type WorkbookCase = {
  slot: CaseSlot;
  /** The scenario in this column; `base` in the fourth where the report is on no saved scenario. */
  slug: string;
  parameters: ScenarioParameters;
  /** By the engine in yearly steps, as the sheets compute. */
  yearly: ScenarioProjection;
  /** By the engine as the report states it; the same object where its steps are yearly. */
  reported: ScenarioProjection;
};

export type WorkbookCases = {
  cases: WorkbookCase[];
  /** Of the column the workbook opens with. */
  opening: CaseSlot;
  options: ScenarioOptions;
  bridge: GroupBridge;
};

/** Bull, base and bear as the report has them or as published, and the reader's own beside them. */
export function workbookCases({ bundle, comparison }: ReportContent): WorkbookCases {
  const { inputs } = bundle;
  const { context, options, published } = inputs;
  const own = inputs.scenarios.find(({ slug }) => !builtInSlugs.some((builtIn) => builtIn === slug));
  const parametersOf = (slug: string): ScenarioParameters => {
    const stated = inputs.scenarios.find((scenario) => scenario.slug === slug);
    if (stated !== undefined) return stated.parameters;
    const builtIn = builtInSlugs.find((each) => each === slug) ?? "base";
    return Object.fromEntries(
      scenarioParameterKeys.map((key) => [key, published[key][builtIn]]),
    ) as ScenarioParameters;
  };
  const cases = caseSlots.map((slot): WorkbookCase => {
    const slug = slot === "user" ? (own?.slug ?? "base") : slot;
    const parameters = parametersOf(slug);
    const reported =
      comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection ??
      summariseScenario(context, parameters, options);
    const yearly =
      options.grid === "annual"
        ? reported
        : summariseScenario(context, parameters, { ...options, grid: "annual" });
    return { slot, slug, parameters, yearly, reported };
  });
  const [only] = inputs.scenarios;
  const onOne = inputs.scenarios.length === 1 ? only?.slug : undefined;
  return {
    cases,
    opening: onOne === undefined ? "base" : (caseSlots.find((slot) => slot === onOne) ?? "user"),
    options,
    bridge: comparison.bridge ?? groupBridge(context, options, parametersOf("bear"), parametersOf("bull")),
  };
}
