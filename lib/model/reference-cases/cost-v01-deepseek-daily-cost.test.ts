import { expect, test } from "vitest";
import { HOURS_PER_DAY } from "@/lib/units/time";

const NODES = 226.75; // average over the day, deepseek-ai/open-infra-index day 6
const ACCELERATORS_PER_NODE = 8;
const RENTAL_USD_PER_HOUR = 2;

// V1, identity: 226.75 x 8 x 2 x 24 = 87,072. Published 87,072 USD. Tolerance 0.
test("V1: DeepSeek's day of inference costs 87,072 USD", () => {
  expect(NODES * ACCELERATORS_PER_NODE * RENTAL_USD_PER_HOUR * HOURS_PER_DAY).toBe(87_072);
});
