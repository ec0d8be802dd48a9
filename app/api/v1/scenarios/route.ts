import { getDatabase } from "@/db/client";
import { saveScenario } from "@/lib/commands/save-scenario";
import { savedScenarioPage, saveScenarioRequest } from "@/lib/contracts/saved-scenario";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { listSavedScenarios } from "@/lib/queries/list-saved-scenarios";
import { listScenarioCorrelations } from "@/lib/queries/list-scenario-correlations";
import { listScenarioParameters } from "@/lib/queries/list-scenario-parameters";
import { created } from "../../_http/created";
import { readJson } from "../../_http/read-json";
import { respondToRead } from "../../_http/respond";
import { requireSameOrigin } from "../../_http/same-origin";

export const dynamic = "force-dynamic";

/** The built-in scenarios, what a scenario may set and how it moves together, and a page of the saved ones. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const page = savedScenarioPage.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const database = await getDatabase();
    return {
      scenarios: builtInSlugs,
      parameters: await listScenarioParameters(database),
      correlations: await listScenarioCorrelations(database),
      ...(await listSavedScenarios(database, page)),
    };
  });
}

/** Saves a new scenario on top of a built-in or saved one. */
export function POST(request: Request): Promise<Response> {
  return created(
    request,
    async () => {
      requireSameOrigin(request);
      const content = saveScenarioRequest.parse(await readJson(request), { reportInput: true });
      return saveScenario(await getDatabase(), content, new Date().toISOString());
    },
    ({ slug }) => `/api/v1/scenarios/${slug}`,
  );
}
