import { z } from "zod";

const day = z.iso.date();

/** What a queued fetch says; the window is fixed when it is asked for, so that a retry resumes the same back-fill. */
export const fetchRequest = z.strictObject({
  sourceId: z.string(),
  window: z.strictObject({ fromDay: day, toDay: day }),
  askedBy: z.enum(["schedule", "hand"]),
});

export type FetchRequest = z.infer<typeof fetchRequest>;
