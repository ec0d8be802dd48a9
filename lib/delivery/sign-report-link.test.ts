import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSignedReportLink, signReportLink, type LinkedFile } from "./sign-report-link";

const KEY = "a key of more than thirty-two characters";
const file: LinkedFile = {
  reportId: "a".repeat(64),
  format: "pdf",
  lang: "en",
  paper: "a4",
  bom: false,
  expires: 1_795_700_000,
};

describe("a signed link", () => {
  test("is signed by HMAC-SHA256 over each part on a line of its own", () => {
    const text = `joule-street report link\n${"a".repeat(64)}\npdf\nen\na4\nfalse\n1795700000`;
    expect(signReportLink(KEY, file)).toBe(createHmac("sha256", KEY).update(text).digest("base64url"));
    expect(isSignedReportLink(KEY, file, signReportLink(KEY, file))).toBe(true);
  });

  test.each([
    { reportId: "b".repeat(64) },
    { format: "xlsx" },
    { lang: "es" },
    { paper: "letter" },
    { bom: true },
    { expires: 1_795_700_001 },
  ])("gives nothing else: %o", (change) => {
    expect(isSignedReportLink(KEY, { ...file, ...change }, signReportLink(KEY, file))).toBe(false);
  });

  test("is refused with any other text for a signature, of any length", () => {
    const right = signReportLink(KEY, file);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isSignedReportLink(KEY, file, text)).toBe(text === right);
      }),
    );
    expect(isSignedReportLink(KEY, file, `${right.slice(0, -1)}é`)).toBe(false);
    expect(isSignedReportLink("another key of thirty-two characters", file, right)).toBe(false);
  });
});
