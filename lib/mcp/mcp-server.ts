import { McpServer, type CallToolResult, type StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { listEndpoints, type ListedEndpoint } from "@/lib/contracts/api/api-registry";
import { API_VERSION } from "@/lib/contracts/api/open-api-document";
import { AppError } from "@/lib/errors/app-error";
import { apiTools } from "./api-tools";
import { toolInputSchema, toolRequest } from "./tool-request";

const MOST_CHARACTERS = 400_000; // more than any model reads; it is told to narrow its question instead
const CALL_LIMIT_MS = 60_000;

type Arguments = Readonly<Record<string, unknown>>;

/** Described to the model, but judged by the API alone, which refuses in the same words for every caller. */
function asStated(schema: Record<string, unknown>): StandardSchemaWithJSON<Arguments> {
  return {
    "~standard": {
      version: 1,
      vendor: "joule-street",
      validate: (value) => ({ value: value as Arguments }), // the protocol has checked that it is an object
      jsonSchema: { input: () => schema, output: () => schema },
    },
  };
}

const INSTRUCTIONS =
  "Joule Street answers whether capital spent on AI infrastructure turns into realised return. Scenario analysis, never advice. Each figure carries an evidence status and a source: repeat both. What is null is missing with a reason, never zero. Names carry units. Amounts of scenarios are nominal US dollars.";

/**
 * Tools over the HTTP API of an instance, described by the same contracts: what a tool returns is what the API answers.
 * @param baseUrl address of the instance, without a slash at its end. @param headers sent with each call.
 */
export function createMcpServer(baseUrl: string, headers: Readonly<Record<string, string>>): McpServer {
  const server = new McpServer(
    { name: "joule-street", version: API_VERSION },
    { instructions: INSTRUCTIONS },
  );
  const endpoints = listEndpoints();
  for (const [name, endpointName] of Object.entries(apiTools)) {
    const endpoint = endpoints.find((each) => each.name === endpointName);
    if (endpoint === undefined) throw new RangeError(`${endpointName} is not in the registry`);
    server.registerTool(
      name,
      {
        title: endpoint.summary.en,
        description: [`${endpoint.summary.en}.`, endpoint.description ?? ""].join(" ").trim(),
        inputSchema: asStated(toolInputSchema(endpoint)),
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (stated, { mcpReq }) => answer(endpoint, stated, { baseUrl, headers, signal: mcpReq.signal }),
    );
  }
  return server;
}

async function answer(
  endpoint: ListedEndpoint,
  stated: Arguments,
  {
    baseUrl,
    headers,
    signal,
  }: { baseUrl: string; headers: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<CallToolResult> {
  const request = toolRequest(endpoint, stated, baseUrl);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(CALL_LIMIT_MS)]);
  const response = await fetch(request, { headers, signal: limit }).catch((cause: unknown) => {
    if (limit.aborted) throw cause;
    throw new AppError("SOURCE_UNAVAILABLE", `No instance answers at ${baseUrl}. Start it, or state --url.`, {
      cause,
    });
  });
  const text = await response.text();
  if (text.length <= MOST_CHARACTERS) {
    return { content: [{ type: "text", text }], isError: !response.ok };
  }
  const refusal = `The answer has ${text.length} characters, more than ${MOST_CHARACTERS}: ask for less, such as a shorter span.`;
  return { content: [{ type: "text", text: refusal }], isError: true };
}
