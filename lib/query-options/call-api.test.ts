import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { priceHistory } from "@/lib/contracts/price-history";
import { sweepView } from "@/lib/contracts/sweep";
import { undoneUpload, uploadResult } from "@/lib/contracts/upload";
import { callApi } from "./call-api";

const answered = (body: unknown, status = 200) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(body, { status }));

afterEach(() => vi.restoreAllMocks());

describe("callApi", () => {
  test("writes the path and the query as an address, and leaves out what is not stated", async () => {
    const fetch = answered({ removedCount: 3 });
    const signal = new AbortController().signal;
    await callApi("GET /api/v1/scenarios/{slug}/versions", {
      path: { slug: "a/b c" },
      answer: z.unknown(),
      signal,
    });
    expect(fetch).toHaveBeenLastCalledWith("/api/v1/scenarios/a%2Fb%20c/versions", { method: "GET", signal });
    answered({ runs: [] });
    await callApi("GET /api/v1/runs", {
      query: { source: "eia & co", before: undefined, limit: 5 },
      answer: z.unknown(),
    });
    expect(fetch).toHaveBeenLastCalledWith("/api/v1/runs?source=eia+%26+co&limit=5", { method: "GET" });
  });

  test("sends a body as JSON and a form as it is", async () => {
    const fetch = answered({ removedCount: 3 });
    await callApi("POST /api/v1/quarantine", {
      body: { decision: "rejected", ids: [1] },
      answer: z.unknown(),
    });
    expect(fetch).toHaveBeenLastCalledWith("/api/v1/quarantine", {
      method: "POST",
      body: '{"decision":"rejected","ids":[1]}',
      headers: { "content-type": "application/json" },
    });
    answered({});
    const form = new FormData();
    await callApi("POST /api/v1/uploads", { body: form, answer: z.unknown() });
    expect(fetch).toHaveBeenLastCalledWith("/api/v1/uploads", { method: "POST", body: form });
  });

  test("gives the answer that its schema reads, and refuses another", async () => {
    answered({ removedCount: 3 });
    const undo = () => callApi("POST /api/v1/uploads/{id}/undo", { path: { id: 4 }, answer: undoneUpload });
    expect(await undo()).toEqual({ removedCount: 3 });
    answered({ removed: 3 });
    await expect(undo()).rejects.toThrow(z.ZodError);
  });

  test("tells why it was refused, with each field and what it allows", async () => {
    answered({ detail: "No.", errors: [{ field: "limit", value: 0, allowed: "1 to 200" }] }, 422);
    const ask = () => callApi("GET /api/v1/runs", { answer: z.unknown() });
    await expect(ask()).rejects.toThrow("No. limit: 1 to 200");
    answered({ detail: "Gone." }, 404);
    await expect(ask()).rejects.toThrow(/^Gone\.$/);
    answered([], 500);
    await expect(ask()).rejects.toThrow("HTTP 500");
  });

  test("knows each endpoint's parameters, body and answer", async () => {
    answered({});
    // @ts-expect-error a series has an id
    await callApi("GET /api/v1/series/{id}", { answer: z.unknown() });
    // @ts-expect-error no such endpoint
    await callApi("GET /api/v1/serie", { answer: z.unknown() });
    // @ts-expect-error no such parameter
    await callApi("GET /api/v1/runs", { query: { page: 2 }, answer: z.unknown() });
    const age = { path: { id: "x" }, query: { bucket: "age" }, answer: z.unknown() };
    // @ts-expect-error a bucket is one of a list
    await callApi("GET /api/v1/series/{id}/history", age);
    // @ts-expect-error another endpoint's answer
    const wrong = callApi("GET /api/v1/series/{id}/history", { path: { id: "x" }, answer: sweepView });
    await expect(wrong).rejects.toThrow(z.ZodError);
    const right = callApi("GET /api/v1/series/{id}/history", { path: { id: "x" }, answer: priceHistory });
    await expect(right).rejects.toThrow(z.ZodError);
    const oneShape = callApi("POST /api/v1/uploads", { body: new FormData(), answer: uploadResult });
    await expect(oneShape).rejects.toThrow(z.ZodError);
  });
});
