import { describe, expect, test } from "vitest";
import { z } from "zod";
import { schemaText } from "./schema-text";

const textOf = (schema: z.ZodType) => schemaText(z.toJSONSchema(schema));

describe("schemaText", () => {
  test.each([
    [z.string().nullable(), "string | null"],
    [z.iso.date(), "string (date)"],
    [z.string().regex(/^\d{4}$/), "string /^\\d{4}$/"],
    [z.number().min(0).max(1), "number 0 to 1"],
    [z.number().max(9), "number up to 9"],
    [z.number().min(-3), "number from -3"],
    [z.enum(["a", "b"]), '"a" | "b"'],
    [z.array(z.enum(["a", "b"])), '("a" | "b")[]'],
    [z.tuple([z.number(), z.string()]), "[number, string]"],
    [z.record(z.string(), z.boolean()), "{ [string]: boolean }"],
    [z.record(z.enum(["a", "b"]), z.boolean()), '{ ["a" | "b"]: boolean }'],
    [z.object({ a: z.number(), b: z.string().optional() }), "{ a: number, b?: string }"],
    [z.unknown(), "any"],
  ])("%#", (schema, text) => {
    expect(textOf(schema)).toBe(text);
  });

  test("puts what a field means above it, and nests", () => {
    const schema = z.object({
      value: z.number().nullable().describe("Null where nothing is filed."),
      points: z.array(z.object({ day: z.string().describe("UTC.") })),
    });
    expect(textOf(schema)).toBe(
      [
        "{",
        "  // Null where nothing is filed.",
        "  value: number | null",
        "  points: {",
        "    // UTC.",
        "    day: string",
        "  }[]",
        "}",
      ].join("\n"),
    );
  });

  test("names a component instead of repeating it", () => {
    expect(schemaText({ type: "array", items: { $ref: "#/components/schemas/TrackedPoint" } })).toBe(
      "TrackedPoint[]",
    );
  });
});
