import { listEndpoints } from "@/lib/contracts/api/api-registry";
import { apiTags } from "@/lib/contracts/api/endpoint";
import { tagTexts } from "@/lib/contracts/api/open-api-document";
import { apiTools } from "@/lib/mcp/api-tools";
import { originOfRequest } from "../api/_http/origin-of-request";

export const dynamic = "force-dynamic";

/** What a language model should know before it reads or asks this instance (llmstxt.org). */
export function GET(request: Request): Response {
  const origin = originOfRequest(request);
  return new Response(llmsText(origin), { headers: { "content-type": "text/plain; charset=utf-8" } });
}

function llmsText(origin: string): string {
  const sections = apiTags.flatMap((tag) => {
    const endpoints = listEndpoints().filter((each) => each.tag === tag && each.effect !== "change");
    if (endpoints.length === 0) return [];
    const lines = endpoints.map(
      ({ method, address, summary }) => `- \`${method} ${address}\`: ${summary.en}`,
    );
    return [`### ${tag}`, "", tagTexts[tag], "", ...lines, ""];
  });
  return [
    "# Joule Street",
    "",
    "> Does the capital spent on AI infrastructure turn into realised return? Unit cost of inference, power prices, filings and scenarios (bear, base, bull) with their odds. Scenario analysis, never advice; no price targets.",
    "",
    "Every figure carries an evidence status (reported, derived, estimated, scenario, unresolved) and a source: repeat both. Null means missing, with a reason; it is never zero. Names carry their unit. `asOf` looks from a day: nothing known later is used.",
    "",
    "## How to ask",
    "",
    `- [OpenAPI 3.1](${origin}/api/v1/openapi.json): every endpoint with its schemas`,
    `- [Reference](${origin}/docs): the same for people, with examples that run`,
    `- MCP server (streamable HTTP): ${origin}/api/mcp; over stdio: \`npm run -s joule -- mcp --url ${origin}\`. Tools: ${Object.keys(apiTools).join(", ")}`,
    `- [Charts](${origin}/api/v1/charts): each chart's address plus .csv, .json, .png, .svg or .metadata.json, with the parameters of its page`,
    `- [Report](${origin}/api/v1/reports/comparison.json): all inputs, results and sources in one file, which \`joule verify\` rebuilds`,
    "",
    "## Endpoints that read or compute",
    "",
    ...sections,
  ].join("\n");
}
