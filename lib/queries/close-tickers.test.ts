import { expect, test } from "vitest";
import { closeTickers } from "./close-tickers";

const companies = [
  { ticker: "NVDA", name: "NVIDIA" },
  { ticker: "MSFT", name: "Microsoft" },
  { ticker: "TSM", name: "TSMC" },
  { ticker: "MU", name: "Micron" },
  { ticker: "AAPL", name: null },
];

test.each([
  ["NVDIA", ["NVDA"]], // one insertion to the ticker
  ["MSTF", ["MSFT"]], // one swap
  ["micron", ["MU"]],
  ["MICROSFT", ["MSFT"]], // one letter short of the name
  ["TSMC", ["TSM"]],
  ["AAP", ["AAPL"]],
  ["ZZZZ", []],
  ["", []],
])("%s suggests %j", (wanted, expected) => {
  expect(closeTickers(wanted, companies)).toEqual(expected);
});
