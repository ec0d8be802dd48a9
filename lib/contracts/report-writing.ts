import { z } from "zod";

/** How a report is written down, as an address states it. */
export const reportWriting = z.strictObject({
  lang: z.enum(["en", "es"], "en, es").default("en"),
  paper: z.enum(["a4", "letter"], "a4, letter").default("a4"),
  /** 1 begins a CSV with a byte order mark. */
  bom: z
    .enum(["0", "1"], "0, 1")
    .default("0")
    .transform((value) => value === "1"),
});
