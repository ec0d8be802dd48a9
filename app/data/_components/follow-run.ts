import { requestedFetch } from "@/lib/contracts/fetch-window";
import { ingestRunList, ingestRunView, type IngestRunView } from "@/lib/contracts/ingest-run-view";
import { callApi } from "@/lib/query-options/call-api";

const LOOK_MS = 1000;

/** Asks for a fetch and waits until it has become a run. */
export async function startFetch(sourceId: string, signal: AbortSignal): Promise<IngestRunView> {
  const asked = await callApi("POST /api/v1/sources/{id}/refresh", {
    path: { id: sourceId },
    body: {},
    answer: requestedFetch,
  });
  const query = { source: sourceId, limit: 1 };
  for (;;) {
    const { runs } = await callApi("GET /api/v1/runs", { query, answer: ingestRunList, signal });
    const [newest] = runs;
    if (newest !== undefined && newest.id > (asked.lastRunId ?? 0)) return newest;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Tells each step of a run; resolves with it once it has ended. The browser itself asks again when a stream breaks. */
export function followRun(
  runId: number,
  onProgress: (run: IngestRunView) => void,
  signal: AbortSignal,
): Promise<IngestRunView> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/v1/runs/${runId}/events`);
    const close = () => events.close();
    signal.addEventListener("abort", close, { once: true });
    const read = (event: MessageEvent<string>) => ingestRunView.parse(JSON.parse(event.data));
    events.addEventListener("progress", (event: MessageEvent<string>) => onProgress(read(event)));
    events.addEventListener("end", (event: MessageEvent<string>) => {
      close();
      resolve(read(event));
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) reject(new Error(`/api/v1/runs/${runId}/events`));
    });
  });
}

export function stopRun(runId: number): Promise<IngestRunView> {
  return callApi("POST /api/v1/runs/{id}/cancel", { path: { id: runId }, answer: ingestRunView });
}
