import { expect, test } from "vitest";
import { terminalDecides } from "./terminal-decides";

test("more than 60 % of forward NPV decides, gain or loss", () => {
  expect([0.61, -0.61, 4].map(terminalDecides)).toEqual([true, true, true]);
  expect([0.6, -0.6, 0].map(terminalDecides)).toEqual([false, false, false]);
});
