import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { httpFetch, type HttpOptions, type HttpRequest } from "./http-fetch";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe("httpFetch against a publisher that misbehaves", () => {
  let answers: Answer[] = [];
  let requests: { url: string; userAgent: string | undefined; atMs: number }[] = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url ?? "", userAgent: request.headers["user-agent"], atMs: Date.now() });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response);
  });
  let base = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    requests = [];
  });

  const quick = { firstDelayMs: 1, timeoutMs: 300, addressesOf: async () => ["203.0.114.1"] }; // the test's server is local
  const url = () => new URL("/data?api_key=SECRET", base);
  const asked = (): HttpRequest => ({ url: url(), format: "csv" });
  const bodyOf = async (request: HttpRequest, options: HttpOptions) =>
    new TextDecoder().decode((await httpFetch(request, options)).bytes);
  const text =
    (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
    (_request, response) => {
      response.writeHead(status, headers).end(body);
    };
  async function failure(): Promise<AppError> {
    const error: unknown = await httpFetch(asked(), { ...quick, retries: 2 }).catch(
      (caught: unknown) => caught,
    );
    if (!(error instanceof AppError)) throw new Error("an AppError was expected");
    expect(error.message).not.toContain("SECRET");
    return error;
  }

  test("a body comes with the day it was changed, and the headers asked for are sent", async () => {
    answers = [text("a,b\n", 200, { "last-modified": "Wed, 01 Oct 2025 08:00:00 GMT" })];
    const answer = await httpFetch(
      { ...asked(), headers: { "User-Agent": "Jane Doe jane@example.org" } },
      quick,
    );
    expect(new TextDecoder().decode(answer.bytes)).toBe("a,b\n");
    expect(answer).toMatchObject({ isUnchanged: false, lastModified: "Wed, 01 Oct 2025 08:00:00 GMT" });
    expect(requests[0]?.userAgent).toBe("Jane Doe jane@example.org");
  });

  test.each([[500], [502], [503], [429]])("HTTP %d is asked again until it answers", async (status) => {
    answers = [text("later", status), text("later", status), text("data")];
    expect(await bodyOf(asked(), { ...quick, retries: 4 })).toBe("data");
    expect(requests).toHaveLength(3);
  });

  test("a publisher that names a wait is not asked before", async () => {
    answers = [text("later", 429, { "retry-after": "1" }), text("data")];
    await httpFetch(asked(), { ...quick, retries: 1 });
    expect((requests[1]?.atMs ?? 0) - (requests[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  test("after its retries it gives up and says what came", async () => {
    answers = [text("down", 503)];
    expect(await failure()).toMatchObject({
      code: "SOURCE_UNAVAILABLE",
      message: expect.stringContaining("HTTP 503"),
    });
    expect(requests).toHaveLength(3);
  });

  test.each([
    [404, "NOT_FOUND"],
    [403, "SOURCE_UNAVAILABLE"],
  ])("HTTP %d is not asked again", async (status, code) => {
    answers = [text("no", status)];
    expect((await failure()).code).toBe(code);
    expect(requests).toHaveLength(1);
  });

  test("no answer in time is tried again, then named", async () => {
    answers = [() => undefined];
    expect((await failure()).message).toContain("no answer in time");
    expect(requests).toHaveLength(3);
  });

  test("a connection that breaks off is tried again", async () => {
    answers = [
      (_request, response) => response.writeHead(200, { "content-length": "100" }).write("half"),
      text("data"),
    ];
    const broken = answers[0];
    answers[0] = (request, response) => {
      broken?.(request, response);
      setTimeout(() => response.destroy(), 20);
    };
    expect(await bodyOf(asked(), { ...quick, retries: 1 })).toBe("data");
  });

  test.each([
    ["<!DOCTYPE html><html>Please log in</html>", "a page, not data"],
    ["", "the answer is empty"],
    ["Exceeded the daily hits limit", "quota notice"],
  ])("HTTP 200 with %j is no data", async (body, reason) => {
    answers = [text(body)];
    expect((await failure()).message).toContain(reason);
    expect(requests).toHaveLength(1);
  });

  test.each([
    ["json", "a,b\n1,2\n", "no JSON"],
    ["xml", '{"error":1}', "no XML"],
    ["zip", "no archive", "no ZIP file"],
    ["csv", "<note>error</note>", "no CSV"],
  ] as const)("HTTP 200 with another format than %s is no data", async (format, content, reason) => {
    answers = [text(content)];
    await expect(httpFetch({ ...asked(), format }, quick)).rejects.toThrow(reason);
  });

  test("an empty body is an answer where the publisher means nothing by it", async () => {
    answers = [text("")];
    expect(await bodyOf({ ...asked(), mayBeEmpty: true }, quick)).toBe("");
  });

  test("what has not changed since the last answer is not sent again", async () => {
    answers = [
      (request, response) => {
        const isKnown = request.headers["if-none-match"] === '"v1"';
        response.writeHead(isKnown ? 304 : 200, { etag: '"v1"' }).end(isKnown ? "" : "data");
      },
    ];
    const first = await httpFetch(asked(), quick);
    const { etag, lastModified } = first;
    const again = await httpFetch({ ...asked(), validators: { etag, lastModified } }, quick);
    expect([first.isUnchanged, again.isUnchanged, again.bytes.length]).toEqual([false, true, 0]);
  });

  test("a status with an acknowledgement is an answer where the publisher says so", async () => {
    answers = [text("<Acknowledgement_MarketDocument/>", 400)];
    const request: HttpRequest = { ...asked(), format: "xml", answersOn: [400] };
    expect(await bodyOf(request, quick)).toContain("Acknowledgement");
    await expect(httpFetch({ ...asked(), format: "xml" }, quick)).rejects.toThrow("HTTP 400");
  });

  test("its turn is waited for before every try", async () => {
    answers = [text("later", 503), text("data")];
    const turns: string[] = [];
    const waitTurn = async (host: string) => void turns.push(host);
    await httpFetch(asked(), { ...quick, retries: 1, waitTurn });
    expect(turns).toEqual([new URL(base).host, new URL(base).host]);
  });

  test("a redirect within the host is followed, three at the most", async () => {
    const redirect = (location: string): Answer => text("", 302, { location });
    answers = [redirect("/moved"), text("data")];
    expect(await bodyOf(asked(), quick)).toBe("data");
    expect(requests.map((request) => request.url)).toEqual(["/data?api_key=SECRET", "/moved"]);
    answers = [redirect("/again")];
    expect((await failure()).message).toContain("redirected more than 3 times");
  });

  test.each(["http://other.example/data", "http://169.254.169.254/latest", "https://127.0.0.1/"])(
    "a redirect to %s is not followed",
    async (location) => {
      answers = [text("", 302, { location })];
      expect((await failure()).message).toContain("not the source's own");
      expect(requests).toHaveLength(1);
    },
  );

  test("a host that resolves to a private address is not asked", async () => {
    answers = [text("data")];
    for (const address of ["127.0.0.1", "10.0.0.8", "169.254.169.254", "::1"]) {
      const addressesOf = async () => ["8.8.8.8", address];
      await expect(httpFetch(asked(), { ...quick, addressesOf })).rejects.toThrow(/private address/);
    }
    expect(requests).toHaveLength(0);
  });

  test("an answer without end is cut off at the limit", async () => {
    answers = [
      (_request, response) => {
        const pour = () => {
          while (!response.destroyed && response.write("0".repeat(65_536))) continue;
          response.once("drain", pour);
        };
        pour();
      },
    ];
    await expect(httpFetch(asked(), { ...quick, timeoutMs: 5000, maxBytes: 1_000_000 })).rejects.toThrow(
      /larger than 1000000 bytes/,
    );
  });

  test("whoever asked can stop it", async () => {
    answers = [() => undefined];
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    await expect(httpFetch(asked(), { ...quick, timeoutMs: 10_000, signal: stop.signal })).rejects.toThrow(
      /stopped/,
    );
  });
});
