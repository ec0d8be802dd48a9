import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pricePerMillion, pricePerToken } from "./read-token-price";

// Lists print prices to a hundredth of a cent at the finest: 0.0001 to 1,000 USD per million tokens.
const price = fc.integer({ min: 1, max: 10_000_000 }).map((tenThousandths) => tenThousandths / 10_000);

describe("token prices", () => {
  test("a price per token, as a number or as a text, is the price per million it was divided from", () => {
    fc.assert(
      fc.property(price, (usdPerMtok) => {
        expect(pricePerToken(usdPerMtok / 1e6)).toBe(usdPerMtok);
        expect(pricePerToken((usdPerMtok / 1e6).toFixed(12))).toBe(usdPerMtok);
        expect(pricePerMillion(usdPerMtok)).toBe(usdPerMtok);
      }),
    );
  });

  test("2.5e-7 USD per token is 0.25 USD per million", () => {
    expect(pricePerToken(2.5e-7)).toBe(0.25);
    expect(pricePerToken("0.00000025")).toBe(0.25);
  });

  test("nothing stated is no price, a zero is one, a text and a negative number have their reason", () => {
    expect([pricePerToken(undefined), pricePerToken(null), pricePerToken(""), pricePerToken("0")]).toEqual([
      null,
      null,
      null,
      0,
    ]);
    expect(pricePerToken("free")).toEqual({ reason: 'not a number: "free"' });
    expect(pricePerToken("-1")).toEqual({ reason: expect.stringMatching(/^-1 is no price/) });
  });
});
