import { getDatabase } from "@/db/client";
import { builtInSlugs } from "@/lib/queries/get-scenario-inputs";
import { listScenarioParameters } from "@/lib/queries/list-scenario-parameters";
import { respond } from "../../_http/respond";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return respond(async () => ({
    scenarios: builtInSlugs,
    parameters: await listScenarioParameters(await getDatabase()),
  }));
}
