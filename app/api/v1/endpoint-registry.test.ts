import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { apiRegistry, listEndpoints, namedSchemas } from "@/lib/contracts/api/api-registry";
import { apiMethods } from "@/lib/contracts/api/endpoint";
import { openApiDocument } from "@/lib/contracts/api/open-api-document";
import { contentTypeByFormat } from "@/lib/reports/report-formats";

const root = fileURLToPath(new URL(".", import.meta.url));
const FALLBACK = "[[...path]]"; // answers what no endpoint does
const endpoints = listEndpoints();

/** `/api/v1/series/{id}` of each route module, with the module. */
async function handlers(): Promise<{ address: string; exported: Record<string, unknown> }[]> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === "route.ts" && !file.includes(FALLBACK),
  );
  return Promise.all(
    files.map(async (file) => {
      const folder = path.dirname(file).replaceAll(/\[(\w+)\]/g, "{$1}");
      const exported = (await import(/* @vite-ignore */ path.join(root, file))) as Record<string, unknown>;
      return { address: `/api/v1/${folder}`, exported };
    }),
  );
}

const asText = (values: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

describe("the registry of endpoints", () => {
  test("names every method of every handler, and no other", async () => {
    const handled = (await handlers()).flatMap(({ address, exported }) =>
      apiMethods.filter((method) => method in exported).map((method) => `${method} ${address}`),
    );
    expect(endpoints.map(({ name }) => name).toSorted()).toEqual(handled.toSorted());
  });

  test.each(endpoints)("$name states each part of its path", ({ address, path: parameters }) => {
    const inPath = [...address.matchAll(/\{(\w+)\}/g)].map(([, field]) => field);
    expect(Object.keys(parameters?.shape ?? {})).toEqual(inPath);
  });

  test.each(endpoints)(
    "$name has examples that its own schemas take",
    ({ examples, needs, path: p, query, queryGroups = [], body }) => {
      for (const example of examples) {
        if (needs === undefined) expect(p?.safeParse(asText(example.path)).error).toBeUndefined();
        const isGrouped = (name: string) => queryGroups.some(({ prefix }) => name.startsWith(prefix));
        const own = Object.fromEntries(
          Object.entries(example.query ?? {}).filter(([name]) => !isGrouped(name)),
        );
        if (query) expect(query.safeParse(asText(own)).success || query.safeParse(own).success).toBe(true);
        else expect(own).toEqual({});
        const json = body?.["application/json"];
        if (json) expect(json.safeParse(example.body).error).toBeUndefined();
      }
    },
  );
});

test("every format of a report is declared", () => {
  const { answers } = apiRegistry["GET /api/v1/reports/{report}"];
  const types = new Set(Object.values(contentTypeByFormat).map((type) => type.split(";")[0]));
  expect(new Set(Object.keys(answers[200]))).toEqual(types);
});

describe("the OpenAPI document", () => {
  let document: ReturnType<typeof openApiDocument>;
  beforeAll(() => {
    document = openApiDocument("http://localhost:3000");
  });

  test("is valid OpenAPI 3.1", async () => {
    const validator = new Validator({ strict: false });
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  test("refers to nothing that it does not hold", () => {
    const { schemas, headers, responses } = document.components;
    const known = new Set([
      ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
      ...Object.keys(headers).map((name) => `#/components/headers/${name}`),
      ...Object.keys(responses).map((name) => `#/components/responses/${name}`),
    ]);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.filter((to) => to !== undefined && !known.has(to))).toEqual([]);
  });

  test("uses every schema that has a name", () => {
    const used = new Set(Object.keys(document.components.schemas).map((name) => name.replace(/Input$/, "")));
    expect(Object.keys(namedSchemas).filter((name) => !used.has(name))).toEqual([]);
  });

  test("promises an entity tag and 304 of reads alone, and of no stream of events", () => {
    const promised = (method: string, address: string) => {
      const operation: { responses?: Record<string, object> } = document.paths[address]?.[method] ?? {};
      const { responses = {} } = operation;
      return ["304" in responses, JSON.stringify(responses).includes("#/components/headers/ETag")];
    };
    expect(promised("get", "/api/v1/companies.csv")).toEqual([true, true]);
    expect(promised("get", "/api/v1/saved-reports/{id}/files/{format}")).toEqual([true, true]);
    expect(promised("post", "/api/v1/projections")).toEqual([false, false]);
    expect(promised("get", "/api/v1/runs/{id}/events")).toEqual([false, false]);
  });

  test("gives each operation an id of its own", () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map((operation) => (operation as { operationId: string }).operationId),
    );
    expect(new Set(ids).size).toBe(endpoints.length);
  });
});
