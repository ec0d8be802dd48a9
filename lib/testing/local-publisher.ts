import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpOptions } from "@/lib/sources/http-fetch";
import type { BodyFormat, SourceClient } from "@/lib/sources/source-client";

export type PublisherAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export type LocalPublisher = {
  host: string;
  /** Paths asked for, oldest first. */
  asked: string[];
  /** What it answers from now on. */
  answerWith: (answer: PublisherAnswer) => void;
  close: () => Promise<void>;
};

/** A publisher on this machine that answers as a test wants. */
export async function startLocalPublisher(first: PublisherAnswer): Promise<LocalPublisher> {
  let answer = first;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    asked,
    answerWith: (next) => {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Tries quickly and takes this machine for a public one. */
export const localHttp: HttpOptions = {
  addressesOf: async () => ["93.184.215.14"],
  retries: 1,
  firstDelayMs: 10,
  timeoutMs: 400,
};

/** A client that asks the local publisher for one payload a part, under a source whose parser reads it. */
export function localClient(
  host: string,
  sourceId: string,
  options: { parts: readonly string[]; format: BodyFormat; minIntervalMs?: number },
): SourceClient {
  return {
    sourceId,
    hosts: [host],
    minIntervalMs: options.minIntervalMs ?? 0,
    needs: {},
    scheduled: true,
    revisedDays: 30,
    parts: () =>
      options.parts.map((part) => ({
        part,
        request: {
          url: new URL(`http://${host}/${part}`),
          format: options.format,
          fileName: `${part}.${options.format}`,
          sourceUrl: `https://example.org/${part}`,
        },
      })),
  };
}

/** Industrial prices of one state, a month each from January 2024, as EIA's API v2 answers. */
export function retailSalesAnswer(stateid: string, centsPerKwh: readonly string[]): string {
  const data = centsPerKwh.map((price, index) => ({
    period: new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7),
    stateid,
    stateDescription: stateid,
    sectorid: "IND",
    sectorName: "industrial",
    price,
    "price-units": "cents per kilowatt-hour",
  }));
  const response = { total: String(data.length), dateFormat: "YYYY-MM", frequency: "monthly", data };
  return JSON.stringify({ response, apiVersion: "2.1.8" });
}
