import { getDatabase } from "@/db/client";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { respond } from "../../_http/respond";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return respond(async () => ({
    sources: await getSourceHealth(await getDatabase()),
  }));
}
