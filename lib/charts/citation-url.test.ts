import { expect, test } from "vitest";
import { citationUrl } from "./citation-url";

test.each([
  ["https://www.sec.gov/a/", "https://www.sec.gov/a/", null],
  ["https://data.sec.gov/a.json (via an archive)", "https://data.sec.gov/a.json", "(via an archive)"],
  ["github owner/name docs/capex.html", null, "github owner/name docs/capex.html"],
  ["javascript:alert(1)", null, "javascript:alert(1)"],
])("%s", (cited, url, note) => {
  expect(citationUrl(cited)).toEqual({ url, note });
});
