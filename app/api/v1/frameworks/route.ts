import { getDatabase } from "@/db/client";
import { compareFrameworksInSlices } from "@/lib/commands/compare-frameworks-in-slices";
import { frameworkRequest } from "@/lib/contracts/framework-request";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { scenarioBeliefs } from "@/lib/model/scenario/scenario-beliefs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { comparisonFromUrl } from "../../_http/comparison-from-url";
import { inComputeSlot } from "../../_http/compute-slot";
import { respondToRead } from "../../_http/respond";

/** What others have published about whether the spending pays, beside the engine's answer; and where the published cases differ. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const stated = comparisonFromUrl(request.url);
    frameworkRequest.parse(stated, { reportInput: true }); // refuses what does not reach the published cases
    const settings = comparisonRequest.parse(stated, { reportInput: true });
    const { inputs, asOf, electricity } = await getScenarioInputs(await getDatabase(), {
      ...settings,
      scenarios: [],
    });
    return inComputeSlot(request, async (signal) => ({
      asOf,
      engineVersion: inputs.engineVersion,
      electricity,
      frameworks: await compareFrameworksInSlices(inputs, signal),
      beliefs: scenarioBeliefs(inputs),
    }));
  });
}
