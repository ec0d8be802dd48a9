import { describe, expect, test } from "vitest";
import { mapSharePrices } from "./map-share-prices";
import { uploadTable } from "./upload-table";

const read = async (text: string) =>
  mapSharePrices(await uploadTable(new TextEncoder().encode(text)), "2026-11-21");

describe("mapSharePrices", () => {
  test("reads ticker, day, close and currency by name, in any order", async () => {
    const { rows, rejected } = await read("Currency,Date,Symbol,Close\nUSD,2026-11-20,nvda,183.25\n");
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([{ ticker: "NVDA", date: "2026-11-20", close: 183.25, currency: "USD" }]);
  });

  test("reads a table as a spreadsheet of another country writes it", async () => {
    const { rows } = await read(
      "ticker;fecha;cierre;moneda\nSU.PA;20.11.2026;1.234,56;EUR\nSU.PA;21.11.2026;240,5;EUR\n",
    );
    expect(rows).toMatchObject([
      { ticker: "SU.PA", date: "2026-11-20", close: 1234.56 },
      { date: "2026-11-21", close: 240.5 },
    ]);
  });

  test("pence are hundredths of a pound", async () => {
    const { rows } = await read("ticker,date,close,currency\nABC.L,2026-11-20,1250.50,GBp\n");
    expect(rows).toMatchObject([{ close: 12.505, currency: "GBP" }]);
  });

  test("a line that cannot be used is rejected with its number, the others stand", async () => {
    const { rows, rejected } = await read(
      [
        "ticker,date,close,currency",
        "NVDA,2026-11-20,183.25,USD",
        "NVDA,2026-11-20,184.25,USD",
        "AMD,2026-11-20,-1.50,USD",
        "AMD,2026-11-20,n/a,USD",
        "AMD,2026-13-40,10.50,USD",
        "AMD,2026-11-20,10.50,dollars",
        "?,2026-11-20,10.50,USD",
        "AMD,2026-11-22,10.50,USD",
      ].join("\n"),
    );
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "a second close of NVDA 2026-11-20",
      "close must be above 0, got -1.5",
      expect.stringContaining("close: "),
      'no day: "2026-13-40"',
      'no ISO 4217 currency: "dollars"',
      'no ticker: "?"',
      "2026-11-22 has not come yet",
    ]);
    expect(rejected[0]?.raw).toMatchObject({ line: 2 });
  });

  test.each([
    ["ticker,date,currency\nNVDA,2026-11-20,USD", /no column close/],
    ["ticker,date,close,currency\nNVDA,03/04/2026,183.25,USD", /column date may be meant in two ways/],
    ["ticker,date,close,currency\nNVDA,2026-11-20,1.234,USD", /column close may be meant in two ways/],
  ])("refuses %j", async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
