import { getDatabase } from "@/db/client";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { listNewestChanges } from "@/lib/queries/list-newest-changes";
import { comparisonFromUrl } from "../../_http/comparison-from-url";
import { respondToRead } from "../../_http/respond";

/** The newest filed capex and power price beside the ones before, with what each moved. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const settings = comparisonRequest.parse(comparisonFromUrl(request.url), { reportInput: true });
    const database = await getDatabase();
    const sourced = await getScenarioInputs(database, { ...settings, scenarios: [...builtInSlugs] });
    return {
      engineVersion: ENGINE_VERSION,
      asOf: settings.asOf ?? null,
      changes: await listNewestChanges(database, sourced, settings.asOf),
    };
  });
}
