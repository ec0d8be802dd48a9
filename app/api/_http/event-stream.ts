export type ServerEvent = { event: string; data: unknown } | { comment: string };

/** Answers with server-sent events until there are no more or one of the signals aborts. */
export function eventStream(
  events: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
  signals: readonly AbortSignal[],
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, ...signals]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        for await (const event of events(signal)) controller.enqueue(encoder.encode(textOf(event)));
      } catch (error) {
        if (!signal.aborted) {
          process.stderr.write(`An event stream broke off: ${String(error)}\n`); // the reader asks again by itself
        }
      } finally {
        if (!gone.signal.aborted) controller.close();
      }
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform", // a compressing proxy would hold events back
      "x-accel-buffering": "no",
    },
  });
}

function textOf(event: ServerEvent): string {
  return "comment" in event
    ? `: ${event.comment}\n\n`
    : `event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`;
}
