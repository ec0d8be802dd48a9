import { getDatabase } from "@/db/client";
import { scenarioFileRequest } from "@/lib/contracts/saved-scenario";
import { getScenarioFile } from "@/lib/queries/get-scenario-file";
import { conditional } from "../../../../_http/conditional";
import { problem } from "../../../../_http/problem";
import { slugOfPath } from "../../../../_http/slug-of-path";

/** A saved scenario as a file that needs none of its parents. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  try {
    const slug = slugOfPath((await params).slug);
    const { version } = scenarioFileRequest.parse(Object.fromEntries(new URL(request.url).searchParams), {
      reportInput: true,
    });
    const file = await getScenarioFile(await getDatabase(), slug, { version });
    const answer = new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="joule-street_scenario_${slug}.json"`,
      },
    });
    return await conditional(request, answer);
  } catch (error) {
    return problem(error);
  }
}
