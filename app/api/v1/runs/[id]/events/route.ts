import { setTimeout as wait } from "node:timers/promises";
import { getDatabase } from "@/db/client";
import type { IngestRunView } from "@/lib/contracts/ingest-run-view";
import { serverEnding } from "@/lib/jobs/server-ending";
import { findIngestRun } from "@/lib/queries/list-ingest-runs";
import { eventStream, type ServerEvent } from "../../../../_http/event-stream";
import { problem } from "../../../../_http/problem";
import { requireNoParameters } from "../../../../_http/require-no-parameters";
import { runOfPath } from "../../../../_http/run-of-path";

const LOOK_MS = 1000;
const LOOKS_PER_HEARTBEAT = 15; // proxies close a connection that says nothing for half a minute or more

export const dynamic = "force-dynamic";

/** A run's progress as server-sent events: `progress` whenever it has changed, `end` when it has ended. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    requireNoParameters(request);
    const run = await runOfPath(params);
    return eventStream((signal) => progressOf(run, signal), [request.signal, serverEnding().signal]);
  } catch (error) {
    return problem(error);
  }
}

/** Read from the database, since another instance may be the one at work. */
async function* progressOf(first: IngestRunView, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  let run: IngestRunView | null = first;
  let told = "";
  for (let quietLooks = 0; run !== null && !signal.aborted; quietLooks++) {
    if (run.status !== "running") {
      yield { event: "end", data: run };
      return;
    }
    const state = JSON.stringify(run);
    if (state !== told) {
      yield { event: "progress", data: run };
      told = state;
      quietLooks = 0;
    } else if (quietLooks % LOOKS_PER_HEARTBEAT === 0) yield { comment: "still at work" };
    await wait(LOOK_MS, undefined, { signal });
    run = await findIngestRun(await getDatabase(), first.id);
  }
}
