import { zipSync, strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { uploadTable } from "./upload-table";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("uploadTable", () => {
  test.each([
    ["commas", "Date,Price\n2026-01-01,42.5\n"],
    ["semicolons", "Date;Price\n2026-01-01;42.5\n"],
    ["tabs", "Date\tPrice\n2026-01-01\t42.5\n"],
    ["a byte-order mark and CRLF", "\ufeffDate,Price\r\n2026-01-01,42.5\r\n"],
    ["a title and blank lines", "Our quotes\n\nDate,Price\n\n2026-01-01,42.5\n\n"],
  ])("reads %s", async (_, text) => {
    expect(await uploadTable(bytes(text))).toEqual({
      header: ["Date", "Price"],
      lines: [["2026-01-01", "42.5"]],
    });
  });

  test("reads UTF-16 and Windows-1252", async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("Año;€\n2026;1,5\n", "utf16le")]);
    expect((await uploadTable(utf16)).header).toEqual(["Año", "€"]);
    const latin = Uint8Array.from(Buffer.from("A\xf1o;Precio \x80\n2026;1,5\n", "latin1"));
    expect((await uploadTable(latin)).header).toEqual(["Año", "Precio €"]);
  });

  test("a workbook's dates keep their clock, its numbers their digits; formulas count by their cached value", async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: "Notes", rows: [["only a note"]] },
        {
          name: "Quotes",
          rows: [
            ["Start", "USD/MWh"],
            [new Date(Date.UTC(2026, 2, 8, 1)), 41.25],
            [new Date(Date.UTC(2026, 2, 9)), -3],
          ],
        },
      ],
    });
    expect(await uploadTable(workbook)).toEqual({
      header: ["Start", "USD/MWh"],
      lines: [
        ["2026-03-08 01:00", "41.25"],
        ["2026-03-09", "-3"],
      ],
    });
  });

  test("blank and repeated column names can be told apart", async () => {
    const { header } = await uploadTable(bytes("Price,,Price\n1,2,3\n"));
    expect(header).toEqual(["Price", "column 2", "Price (2)"]);
  });

  test.each([
    ["nothing", new Uint8Array(), /the file is empty/],
    ["a web page named .xlsx", bytes("<!DOCTYPE html><html></html>"), /a web page/],
    ["a header alone", bytes("Date,Price\n"), /only a header line/],
    ["one column", bytes("just\nwords\n"), /holds no table/],
    ["a ZIP that is no workbook", zipSync({ "a.txt": strToU8("no") }), /no readable XLSX|holds no table/],
    ["a ZIP cut off", zipSync({ "a.txt": strToU8("no") }).subarray(0, 40), /damaged or cut off/],
  ])("%s is refused with a reason", async (_, content, reason) => {
    await expect(uploadTable(content)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringMatching(reason),
    });
  });

  test("more lines than the server can carry are refused", async () => {
    const lines = Array.from({ length: 100_001 }, () => "2026-01-01,1");
    await expect(uploadTable(bytes(`Date,Price\n${lines.join("\n")}`))).rejects.toThrow(
      /at most 100000 are read/,
    );
  });

  test("a zip bomb is refused by the sizes it declares, before it is unpacked", async () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(uploadTable(bomb)).rejects.toThrow(/unpacks to more than 64 MB/);
  });
});
