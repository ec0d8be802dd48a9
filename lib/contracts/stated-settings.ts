import { z } from "zod";

/** Settings as stated, each checked by `schema`: what they leave out is for a parent, a saved scenario or the defaults to fill. */
export function statedSettings(schema: z.ZodObject) {
  return z.record(z.string(), z.unknown()).check((context) => {
    const { error } = schema.safeParse(context.value, { reportInput: true });
    for (const issue of error?.issues ?? []) {
      const { path, message, input } = issue;
      if (issue.code === "unrecognized_keys") context.issues.push({ ...issue, input: issue.input ?? {} });
      else context.issues.push({ code: "custom", path, message, input });
    }
  });
}
