import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { listEndpoints } from "./api-registry";
import { curlOf } from "./curl-of";

const origin = "http://localhost:3000";
const endpoint = (name: string) => {
  const found = listEndpoints().find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test("a read is one line with its address", () => {
  const series = endpoint("GET /api/v1/series/{id}");
  expect(
    curlOf(series, { path: { id: "eia:US-VA:retail-industrial" }, query: { asOf: "2026-06-30" } }, origin),
  ).toBe("curl -sS 'http://localhost:3000/api/v1/series/eia:US-VA:retail-industrial?asOf=2026-06-30'");
});

test("a body is JSON whatever it says", () => {
  const text = curlOf(endpoint("POST /api/v1/scenarios"), { body: { name: "It's 5 % dearer" } }, origin);
  expect(text).toContain("-X POST");
  // The shell is asked what it would send.
  const sent = execFileSync("sh", [
    "-c",
    `curl() { for part; do :; done; printf %s "$part"; }\n${text}`,
  ]).toString();
  expect(JSON.parse(sent)).toEqual({ name: "It's 5 % dearer" });
});

test("a form writes its files first", () => {
  const upload = endpoint("POST /api/v1/uploads");
  expect(
    curlOf(upload, { form: { file: "@p.csv", preview: "1" }, files: { "p.csv": "a,b\n1,2 %\n" } }, origin),
  ).toBe(
    [
      String.raw`printf 'a,b\n1,2 %%\n' > p.csv`,
      "curl -sS \\",
      "  -X POST \\",
      "  'http://localhost:3000/api/v1/uploads' \\",
      "  -F 'file=@p.csv' \\",
      "  -F 'preview=1'",
    ].join("\n"),
  );
});
