import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { payloadFiles } from "./payload-files";

describe("payloadFiles", () => {
  test("a plain payload is one file without a name", () => {
    expect(payloadFiles("caiso", strToU8("a,b\n1,2\n"))).toEqual([{ name: "", text: "a,b\n1,2\n" }]);
  });

  test("a ZIP is its files in name order, folders left out", () => {
    const zip = zipSync({ "b.csv": strToU8("2"), "a.csv": strToU8("1"), "folder/": new Uint8Array() });
    expect(payloadFiles("caiso", zip)).toEqual([
      { name: "a.csv", text: "1" },
      { name: "b.csv", text: "2" },
    ]);
  });

  test("a file of zero bytes in a ZIP is an empty text", () => {
    const zip = zipSync({ "a.csv": strToU8("1"), "b.csv": new Uint8Array() });
    expect(payloadFiles("spp", zip).map(({ text }) => text)).toEqual(["1", ""]);
  });

  test("a ZIP that is cut off is refused", () => {
    const zip = zipSync({ "a.csv": strToU8("1,2,3\n".repeat(100)) });
    expect(() => payloadFiles("caiso", zip.subarray(0, zip.length - 30))).toThrow(
      /caiso: the ZIP file is damaged/,
    );
  });

  test("a ZIP without files is refused", () => {
    expect(() => payloadFiles("caiso", zipSync({}))).toThrow(AppError);
  });

  test("a ZIP of ZIP files is opened, one nested deeper is refused", () => {
    const inner = zipSync({ "a.csv": strToU8("1") });
    expect(payloadFiles("aemo", zipSync({ "2.zip": inner, "1.zip": inner }))).toEqual([
      { name: "1.zip/a.csv", text: "1" },
      { name: "2.zip/a.csv", text: "1" },
    ]);
    const deeper = zipSync({ "3.zip": zipSync({ "2.zip": inner }) });
    expect(() => payloadFiles("aemo", deeper)).toThrow(/aemo: ZIP files nested more than twice/);
  });

  test("a bomb within an archive is refused", () => {
    const bomb = zipSync({ "zeros.csv": new Uint8Array(300 * 1024 * 1024) }, { level: 9 });
    expect(() => payloadFiles("aemo", zipSync({ "bomb.zip": bomb }))).toThrow(/larger than 1000 files/);
  });

  test("a bomb is refused before it is unpacked", () => {
    const zeros = zipSync({ "bomb.csv": new Uint8Array(300 * 1024 * 1024) }, { level: 9 });
    expect(zeros.length).toBeLessThan(1_000_000);
    expect(() => payloadFiles("caiso", zeros)).toThrow(/larger than 1000 files or 268435456 bytes/);
  });
});
