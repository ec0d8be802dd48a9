import { scenarioBundleSchema } from "@/lib/contracts/scenario-bundle-schema";
import { conditional } from "../../../_http/conditional";
import { originOfRequest } from "../../../_http/origin-of-request";
import { problem } from "../../../_http/problem";
import { requireNoParameters } from "../../../_http/require-no-parameters";

/** What the JSON of a report holds, for any validator. */
export async function GET(request: Request): Promise<Response> {
  try {
    requireNoParameters(request);
    const schema = `${JSON.stringify(scenarioBundleSchema(originOfRequest(request)), null, 2)}\n`;
    const answer = new Response(schema, { headers: { "content-type": "application/schema+json" } });
    return await conditional(request, answer);
  } catch (error) {
    return problem(error);
  }
}
