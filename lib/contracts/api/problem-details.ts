import { z } from "zod";

/** RFC 9457 answer to every request that cannot be met. */
export const problemDetails = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe("What went wrong with this request, for a person to read."),
  errors: z
    .array(
      z.strictObject({
        field: z.string().describe("Path of the field, joined by dots."),
        value: z.unknown().describe("What was given; null where nothing was."),
        allowed: z.string().describe("What would be allowed."),
      }),
    )
    .min(1)
    .optional()
    .describe("One per field that cannot be used."),
});
