import { expect, test } from "vitest";
import { withoutKeys } from "./without-keys";

test.each([
  [
    '{"params":{"api_key":"s3cret","frequency":"monthly"}}',
    '{"params":{"api_key removed","frequency":"monthly"}}',
  ],
  [
    "https://api.eia.gov/v2/?api_key=s3cret&frequency=monthly",
    "https://api.eia.gov/v2/?api_key removed&frequency=monthly",
  ],
  ["securityToken: s3cret", "securityToken removed"],
  ["invalid or missing api_key. For key registration", "invalid or missing api_key. For key registration"],
])("%s", (text, expected) => {
  expect(withoutKeys(text)).toBe(expected);
});
