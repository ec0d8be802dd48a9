import { getDatabase } from "@/db/client";
import { statedProjection } from "@/lib/contracts/stated-projection";
import { AppError } from "@/lib/errors/app-error";
import { fundingView } from "@/lib/model/scenario/funding-view";
import { requiredRevenueByYear } from "@/lib/model/scenario/required-revenue-by-year";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { fillSavedSettings } from "@/lib/queries/fill-saved-settings";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";

/** One scenario projected to 2040, with its ensemble unless `draws` is 0. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const { scenario: slug, ...stated } = statedProjection.parse(await readJson(request), {
      reportInput: true,
    });
    const database = await getDatabase();
    const settings = await fillSavedSettings(database, slug, stated);
    const { inputs, electricity, asOf } = await getScenarioInputs(database, {
      ...settings,
      scenarios: [slug],
    });
    const [scenario] = inputs.scenarios;
    if (!scenario) throw new AppError("NOT_FOUND", `There is no scenario ${slug}.`);
    const projection = summariseScenario(inputs.context, scenario.parameters, inputs.options);
    return {
      scenario: slug,
      asOf,
      engineVersion: inputs.engineVersion,
      electricity,
      projection,
      requiredRevenue: requiredRevenueByYear(projection, inputs.context.filedYears),
      funding: fundingView(projection),
      ensemble:
        settings.draws === 0
          ? null
          : await inComputeSlot(
              request,
              async (signal) => (await simulateInSlices(inputs, signal))[0]?.ensemble ?? null,
            ),
    };
  });
}
