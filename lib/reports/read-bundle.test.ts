import { describe, expect, test } from "vitest";
import { reportNotes, reportTitle } from "@/lib/contracts/scenario-bundle";
import { AppError } from "@/lib/errors/app-error";
import { readBundle } from "./read-bundle";

function refusalOf(value: unknown): AppError {
  try {
    readBundle(value);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("it was read");
}

describe("readBundle", () => {
  test("a bundle of an older format says which version it is and who can verify it", () => {
    const old = { format: "joule-street/scenario-bundle", formatVersion: 2, engineVersion: "0.4.1" };
    const refusal = refusalOf(old);
    expect(refusal.code).toBe("INVALID_INPUT");
    expect(refusal.message).toBe(
      "This bundle has format version 2; this program reads version 3. It was made by engine 0.4.1, which can verify it.",
    );
    expect(refusal.fields).toEqual([{ field: "formatVersion", value: 2, allowed: "3" }]);
  });

  test("what is no bundle is refused by the first thing that is wrong", () => {
    expect(() => readBundle({ format: "other" })).toThrow(/format/);
    expect(() => readBundle("text")).toThrow(/expected object/);
    expect(() => readBundle({ format: "joule-street/scenario-bundle", formatVersion: 3 })).toThrow(/inputs/);
  });

  test("titles and notes are counted as readers count: a sign of two code units is one", () => {
    expect(reportTitle.safeParse("📈".repeat(200)).success).toBe(true);
    const long = reportTitle.safeParse("📈".repeat(201));
    expect(long.error?.issues[0]?.message).toBe("must have at most 200 characters");
    expect(reportNotes.safeParse("a".repeat(10_000)).success).toBe(true);
    expect(reportNotes.safeParse("a".repeat(10_001)).success).toBe(false);
  });
});
