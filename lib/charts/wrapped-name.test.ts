import { expect, test } from "vitest";
import { wrappedName } from "./wrapped-name";

test("breaks between words and keeps a long word whole", () => {
  expect(wrappedName("PUE")).toEqual(["PUE"]);
  expect(wrappedName("Wallet of end customers in 2030")).toEqual(["Wallet of end", "customers in 2030"]);
  expect(wrappedName("Refrigeración electromecanicamente")).toEqual([
    "Refrigeración",
    "electromecanicamente",
  ]);
});
