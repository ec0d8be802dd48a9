import type { Command } from "commander";
import { openSharedDatabase } from "@/db/client";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import { statedProjection } from "@/lib/contracts/stated-projection";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import type { EnsembleSummary } from "@/lib/model/scenario/ensemble-summary";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { fillSavedSettings } from "@/lib/queries/fill-saved-settings";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { addDrawOptions, statedDraws, type DrawOptions } from "./draw-options";
import { reportFailure } from "./report-failure";
import { addSettingOptions, statedSettingsOf, type SettingOptions } from "./setting-options";

type ProjectOptions = {
  json?: true;
} & SettingOptions &
  DrawOptions;

/** `project <scenario>`: one scenario to 2040, as a few lines or as the whole result in JSON. */
export function registerProjectCommand(program: Command): void {
  addDrawOptions(addSettingOptions(program.command("project")))
    .description("Project a scenario to 2040")
    .argument("<scenario>", "bear, base, bull or the slug of a saved scenario")
    .option("--json", "print everything as JSON")
    .action(async (scenario: string, options: ProjectOptions) => {
      try {
        await project(scenario, options);
      } catch (error) {
        reportFailure("project", error);
      }
    });
}

async function project(slug: string, options: ProjectOptions): Promise<void> {
  const { scenario, ...stated } = statedProjection.parse({
    scenario: slug,
    ...statedSettingsOf(options),
    ...statedDraws(options),
  });
  await prepareDatabase();
  const { database, close } = await openSharedDatabase();
  try {
    const settings = await fillSavedSettings(database, scenario, stated);
    const { inputs, electricity, asOf } = await getScenarioInputs(database, {
      ...settings,
      scenarios: [scenario],
    });
    const [named] = inputs.scenarios;
    if (!named) throw new AppError("NOT_FOUND", `There is no scenario ${slug}.`);
    const projection = summariseScenario(inputs.context, named.parameters, inputs.options);
    const ensemble = settings.draws === 0 ? null : ((await simulateInSlices(inputs))[0]?.ensemble ?? null);
    if (options.json) {
      const result = {
        scenario,
        asOf,
        engineVersion: inputs.engineVersion,
        electricity,
        projection,
        ensemble,
      };
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
      return;
    }
    const { outputs } = projection;
    const range = ensemble?.outputs.npvForwardUsdBn;
    process.stdout.write(
      [
        `${scenario}, USD bn nominal, engine ${inputs.engineVersion}, power ${electricity.trailingYearMeanUsdPerMwh.toFixed(1)} USD/MWh (${electricity.region})`,
        `forward NPV      ${outputs.npvForwardUsdBn.toFixed(0)}${range ? ` (P10 ${range.p10.toFixed(0)}, P90 ${range.p90.toFixed(0)})` : ""}`,
        `programme NPV    ${outputs.npvProgrammeUsdBn.toFixed(0)}`,
        `IRR roots        ${outputs.irrForward.roots.map((root) => `${(100 * root).toFixed(1)} %`).join(", ") || "none"}`,
        `payback          ${outputs.paybackYear === null ? "not by 2040" : Math.floor(outputs.paybackYear)}`,
        `trough           ${outputs.troughCashUsdBn.toFixed(0)} in ${outputs.troughYear}`,
        `revenue 2030     ${outputs.revenue2030UsdBn.toFixed(0)}, needed ${outputs.requiredRevenue2030UsdBn?.toFixed(0) ?? "no amount"}`,
        ...(ensemble === null ? [] : oddsLines(ensemble)),
        "",
      ].join("\n"),
    );
  } finally {
    await close();
  }
}

function oddsLines(ensemble: EnsembleSummary): string[] {
  const { value, standardError } = ensemble.probabilityNpvForwardPositive;
  const { kind, isRepaired, largestChange } = ensemble.dependence;
  return [
    `P(NPV > 0)       ${(100 * value).toFixed(1)} % +- ${(100 * standardError).toFixed(2)} points, ${ensemble.draws} draws, ${kind}`,
    ...(isRepaired
      ? [
          `correlations     contradict each other; nearest possible ones used, changed by up to ${largestChange.toFixed(3)}`,
        ]
      : []),
  ];
}
