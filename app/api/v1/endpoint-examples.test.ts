import path from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { listEndpoints, type ListedEndpoint } from "@/lib/contracts/api/api-registry";
import type { EndpointExample } from "@/lib/contracts/api/endpoint";
import { openApiDocument } from "@/lib/contracts/api/open-api-document";
import { refused } from "@/lib/testing/api-answer";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import type { Jobs } from "@/lib/jobs/start-jobs";
import { serveDatabase, serveJobs } from "@/lib/testing/instance-of-process";

const root = fileURLToPath(new URL(".", import.meta.url));
const ORIGIN = "http://localhost:3000";
const endpoints = listEndpoints();
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
const document = openApiDocument(ORIGIN);
ajv.addSchema(document, "api");
let opened: OpenDatabase;
let jobs: Jobs;

/** Answers of those, for the fields that examples name as `{id}`. */
const made = new Map<string, Record<string, unknown>>();

/** What other examples name: sent by the first example of the endpoint that makes it. */
const needed: ReadonlySet<string> = new Set(endpoints.flatMap(({ needs }) => needs ?? []));

beforeAll(async () => {
  opened = await openSnapshotDatabase("pglite");
  jobs = await serveJobs(opened);
  serveDatabase(opened);
}, 240_000);
afterAll(async () => {
  serveDatabase(undefined);
  await jobs.stop();
  await opened.close();
});

/** Sends an example to the handler itself. */
async function send({ address, method, needs }: ListedEndpoint, example: EndpointExample): Promise<Response> {
  const folder = address.replace("/api/v1/", "").replaceAll(/\{(\w+)\}/g, "[$1]");
  const handlers = (await import(/* @vite-ignore */ path.join(root, folder, "route.ts"))) as Record<
    string,
    (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
  >;
  const params = asText(example.path, made.get(needs ?? "") ?? {});
  const place = address.replaceAll(/\{(\w+)\}/g, (_, field: string) =>
    encodeURIComponent(params[field] ?? ""),
  );
  const query = new URLSearchParams(asText(example.query)).toString();
  const form = example.form === undefined ? undefined : formOf(example.form, example.files ?? {});
  const body = form ?? (example.body === undefined ? undefined : JSON.stringify(example.body));
  const request = new Request(`${ORIGIN}${place}${query === "" ? "" : `?${query}`}`, {
    method,
    headers: form === undefined ? {} : { "content-length": "1000" },
    ...(body === undefined ? {} : { body }),
  });
  const handle = handlers[method];
  if (handle === undefined) throw new Error(`${address} has no ${method}`);
  return handle(request, { params: Promise.resolve(params) });
}

function asText(
  values: EndpointExample["path"] = {},
  known: Record<string, unknown> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      String(value).replaceAll(/\{(\w+)\}/g, (_, field: string) => String(known[field])),
    ]),
  );
}

function formOf(fields: Record<string, string>, files: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    const file = value.startsWith("@") ? value.slice(1) : null;
    if (file === null) form.set(name, value);
    else form.set(name, new File([files[file] ?? ""], file));
  }
  return form;
}

/** Status, media type and, of JSON, every field against the document's own schema. */
async function expectDeclared({ name, method, address, answers }: ListedEndpoint, answer: Response) {
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  if (type === "application/problem+json") expect(await answer.json()).toBe("an answer");
  expect(Object.keys(answers)).toContain(String(answer.status));
  expect(Object.keys(answers[answer.status] ?? {})).toContain(type);
  if (type !== "application/json") {
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
    return;
  }
  const pointer = [
    "paths",
    address,
    method.toLowerCase(),
    "responses",
    answer.status,
    "content",
    type,
    "schema",
  ];
  const check = ajv.compile({ $ref: `api#/${pointer.map(escaped).join("/")}` });
  const body: unknown = await answer.json();
  check(body);
  expect(
    (check.errors ?? [])
      .slice(0, 8)
      .map(({ instancePath, message, params }: ErrorObject) => [name, instancePath, message, params]),
  ).toEqual([]);
}

function escaped(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll("~", "~0").replaceAll("/", "~1"));
}

describe("examples that make what others name", () => {
  test.each(endpoints.filter(({ name }) => needed.has(name)))(
    "$name",
    async (endpoint) => {
      const answer = await send(endpoint, endpoint.examples[0]);
      made.set(endpoint.name, (await answer.clone().json()) as Record<string, unknown>);
      await expectDeclared(endpoint, answer);
    },
    120_000,
  );
});

describe("examples that read or compute answer as declared", () => {
  const cases = endpoints
    .filter(({ effect }) => effect !== "change")
    .flatMap((endpoint) =>
      endpoint.examples.map((example, index) => ({ name: endpoint.name, index, endpoint, example })),
    );
  test.each(cases)(
    "$name, example $index",
    async ({ endpoint, example }) => {
      await expectDeclared(endpoint, await send(endpoint, example));
    },
    120_000,
  );
});

describe("an unknown parameter is refused by its name", () => {
  test.each(endpoints)("$name", async (endpoint) => {
    const [example] = endpoint.examples;
    const odd = { ...example, query: { ...example.query, nothingSoNamed: "1" } };
    const { errors = [] } = await refused(await send(endpoint, odd), 422);
    expect(errors).toEqual([{ field: "nothingSoNamed", value: "1", allowed: expect.stringMatching(/./) }]);
  });
});

describe("bad input is refused with the field, its value and what is allowed", () => {
  const cases = endpoints.flatMap((endpoint) =>
    (endpoint.refused ?? []).map(({ field, ...example }) => ({
      name: endpoint.name,
      field,
      endpoint,
      example,
    })),
  );
  test.each(cases)("$name: $field", async ({ endpoint, example, field }) => {
    const { errors = [] } = await refused(await send(endpoint, example), 422);
    expect(errors.map((error) => error.field)).toContain(field);
    for (const error of errors)
      expect(error).toMatchObject({ value: expect.anything(), allowed: expect.stringMatching(/./) });
  });
});
