import { getDatabase } from "@/db/client";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { asOfRequest } from "@/lib/contracts/series-request";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { listNewestChanges } from "@/lib/queries/list-newest-changes";
import { respondToRead } from "../../_http/respond";

/** The newest filed capex and power price beside the ones before, with what each moved. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const stated = asOfRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    const settings = comparisonRequest.parse(stated, { reportInput: true });
    const sourced = await getScenarioInputs(database, { ...settings, scenarios: [...builtInSlugs] });
    return {
      engineVersion: ENGINE_VERSION,
      asOf: stated.asOf ?? null,
      changes: await listNewestChanges(database, sourced, stated.asOf),
    };
  });
}
