import { expect, test } from "vitest";
import { guessColumns } from "./guess-columns";

const lines = (count: number, line: (index: number) => string[]) =>
  Array.from({ length: count }, (_, index) => line(index));

test("finds date, price, zone, unit, currency and step in what the file says", () => {
  const table = {
    header: ["Hub", "Start", "Volume MWh", "Price EUR/MWh"],
    lines: lines(30, (index) => ["DE", `2026-01-01 ${String(index % 24).padStart(2, "0")}:00`, "10", "42.5"]),
  };
  expect(guessColumns(table)).toEqual({
    periodColumn: "Start",
    valueColumn: "Price EUR/MWh",
    zoneColumn: "Hub",
    priceUnit: "per-mwh",
    currency: "EUR",
    step: "hour",
    dateOrder: "year-first",
    decimalSign: ".",
  });
});

test("03/04 is not decided, 31/12 is; a bare dollar is no currency", () => {
  const open = {
    header: ["Date", "Price ($/MWh)"],
    lines: lines(5, (index) => [`0${index + 1}/04/2026`, "1"]),
  };
  expect(guessColumns(open)).toMatchObject({
    dateOrder: null,
    step: null,
    currency: null,
    priceUnit: "per-mwh",
  });
  const decided = { header: ["Date", "Price"], lines: lines(5, (index) => [`${27 + index}/12/2026`, "1"]) };
  expect(guessColumns(decided)).toMatchObject({ dateOrder: "day-first", step: "day" });
});

test("a decimal comma is seen; 1.234 alone leaves it open", () => {
  const comma = {
    header: ["Month", "Precio"],
    lines: lines(3, (index) => [`2026-0${index + 1}`, "1.234,5"]),
  };
  expect(guessColumns(comma)).toMatchObject({ decimalSign: ",", step: "month", valueColumn: "Precio" });
  const open = { header: ["Month", "Price"], lines: lines(3, (index) => [`2026-0${index + 1}`, "1.234"]) };
  expect(guessColumns(open)).toMatchObject({ decimalSign: null });
});
