import { getDatabase } from "@/db/client";
import { importScenario } from "@/lib/commands/import-scenario";
import { scenarioFile } from "@/lib/contracts/scenario-file";
import { created } from "../../../_http/created";
import { readJson } from "../../../_http/read-json";
import { requireSameOrigin } from "../../../_http/same-origin";

/** Saves the scenario of a file as a new one and shows the file's figures beside today's. */
export function POST(request: Request): Promise<Response> {
  return created(
    request,
    async () => {
      requireSameOrigin(request);
      const file = scenarioFile.parse(await readJson(request), { reportInput: true });
      return importScenario(await getDatabase(), file, new Date().toISOString());
    },
    ({ scenario }) => `/api/v1/scenarios/${scenario.slug}`,
  );
}
