import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { httpFetch } from "./http-fetch";

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

  const quick = { firstDelayMs: 1, timeoutMs: 300 };
  const url = () => new URL("/data?api_key=SECRET", base);
  const text =
    (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
    (_request, response) => {
      response.writeHead(status, headers).end(body);
    };
  async function failure(): Promise<AppError> {
    const error: unknown = await httpFetch(url(), { ...quick, retries: 2 }).catch(
      (caught: unknown) => caught,
    );
    if (!(error instanceof AppError)) throw new Error("an AppError was expected");
    expect(error.message).not.toContain("SECRET");
    return error;
  }

  test("a body comes with the day it was changed, and the headers asked for are sent", async () => {
    answers = [text("a,b\n", 200, { "last-modified": "Wed, 01 Oct 2025 08:00:00 GMT" })];
    const body = await httpFetch(url(), { ...quick, headers: { "User-Agent": "Jane Doe jane@example.org" } });
    expect(body).toEqual({ text: "a,b\n", lastModified: "Wed, 01 Oct 2025 08:00:00 GMT" });
    expect(requests[0]?.userAgent).toBe("Jane Doe jane@example.org");
  });

  test.each([[500], [502], [503], [429]])("HTTP %d is asked again until it answers", async (status) => {
    answers = [text("later", status), text("later", status), text("data")];
    expect((await httpFetch(url(), { ...quick, retries: 4 })).text).toBe("data");
    expect(requests).toHaveLength(3);
  });

  test("a publisher that names a wait is not asked before", async () => {
    answers = [text("later", 429, { "retry-after": "1" }), text("data")];
    await httpFetch(url(), { ...quick, retries: 1 });
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
    expect((await httpFetch(url(), { ...quick, retries: 1 })).text).toBe("data");
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

  test("whoever asked can stop it", async () => {
    answers = [() => undefined];
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    await expect(
      httpFetch(url(), { firstDelayMs: 1, timeoutMs: 10_000, signal: stop.signal }),
    ).rejects.toThrow(/stopped/);
  });
});
