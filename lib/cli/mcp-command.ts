import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Command } from "commander";
import { z } from "zod";
import { env } from "@/lib/env";
import { createMcpServer } from "@/lib/mcp/mcp-server";
import { reportFailure } from "./report-failure";

/** `mcp`: tools of a running instance for a language model's program, over standard input and output. */
export function registerMcpCommand(program: Command): void {
  program
    .command("mcp")
    .description("Offer a running instance's tools to a language model (Model Context Protocol, stdio)")
    .option("--url <address>", "where the instance runs", `http://${env.HOST}:${env.PORT}`)
    .action((options: { url: string }) => {
      try {
        const { url } = z
          .object({ url: z.url({ protocol: /^https?$/, error: "an http or https address" }) })
          .parse(options);
        serveStdio(() => createMcpServer(new URL(url).origin, {}));
      } catch (error) {
        reportFailure("mcp", error);
      }
    });
}
