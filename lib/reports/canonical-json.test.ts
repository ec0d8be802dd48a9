import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import { contentHash } from "./content-hash";

test("writes the example of RFC 8785 section 3.2.3", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "1": "One",
    "\u00f6": "Latin Small Letter O",
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u00f6":"Latin Small Letter O","\u20ac":"Euro Sign"}',
  );
});

test("the order of keys does not count, every value does", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).toReversed());
      expect(contentHash(reversed)).toBe(contentHash(record));
    }),
  );
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 1 + Number.EPSILON }));
});

test("a number JSON cannot hold is refused with its place", () => {
  expect(() => canonicalJson({ rows: [1, { npv: Number.NaN }] })).toThrow("$.rows[1].npv must be finite");
});
