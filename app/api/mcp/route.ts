import { createMcpHandler } from "@modelcontextprotocol/server";
import { env } from "@/lib/env";
import { createMcpServer } from "@/lib/mcp/mcp-server";
import { originOfRequest } from "../_http/origin-of-request";
import { problem } from "../_http/problem";
import { requireOwnCaller } from "../_http/same-origin";

export const dynamic = "force-dynamic";

const handler = createMcpHandler(({ requestInfo }) => {
  const client = requestInfo?.headers.get("x-forwarded-for");
  const own = requestInfo === undefined ? "" : originOfRequest(requestInfo);
  // Calls count against the limit of whoever asks, not against this server's own address.
  return createMcpServer(env.serverUrl ?? own, client ? { "x-forwarded-for": client } : {});
});

/** Model Context Protocol over streamable HTTP, stateless: tools that read and compute. */
async function serve(request: Request): Promise<Response> {
  try {
    if (!env.JOULE_PUBLIC) requireOwnCaller(request);
    return await handler.fetch(request);
  } catch (error) {
    return problem(error);
  }
}

export { serve as DELETE, serve as GET, serve as POST };
