import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { DeliveryFailure } from "./delivery-failure";
import type { WebhookTarget } from "./webhook-target";

const TIMEOUT_MS = 10_000; // of the whole exchange
const MAX_ANSWER_BYTES = 64 * 1024; // its text is not used: beyond this the connection is closed
const GONE = 410;

/**
 * Posts JSON to the target's pinned address under the host's own name. Only 2xx counts; no redirect is followed.
 * @throws {DeliveryFailure}
 */
export async function postWebhook(
  target: WebhookTarget,
  headers: Readonly<Record<string, string>>,
  body: string,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<void> {
  const status = await exchange(target, headers, body, AbortSignal.timeout(timeoutMs ?? TIMEOUT_MS));
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) {
    throw new DeliveryFailure(`The receiver answered HTTP ${status}; redirects are not followed.`, {
      isGone: false,
    });
  }
  throw new DeliveryFailure(`The receiver answered HTTP ${status}.`, { isGone: status === GONE });
}

/** @returns the status of the answer. */
async function exchange(
  { url, address, family }: WebhookTarget,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const lookup: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  try {
    const request = send(url, {
      method: "POST",
      lookup,
      agent: false, // a kept connection could have been made to another address
      signal,
      headers: {
        ...headers,
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(body),
        "user-agent": "JouleStreet-Alerts/1",
      },
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request.once("response", resolve);
      request.once("error", reject);
    });
    request.end(body);
    const response = await answered;
    await discard(response).catch(() => undefined); // the status is what counts
    return response.statusCode ?? 0;
  } catch (error) {
    throw new DeliveryFailure(
      signal.aborted ? "The receiver did not answer in time." : `The connection failed${codeOf(error)}.`,
      { isGone: false },
    );
  }
}

async function discard(response: IncomingMessage): Promise<void> {
  let byteCount = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    byteCount += chunk.byteLength;
    if (byteCount > MAX_ANSWER_BYTES) break; // leaving the loop closes the connection
  }
}

/** ECONNREFUSED and the like; the message beside it would name the address. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? ` (${code})` : "";
}
