import { z } from "zod";

/** What was known then. A day means its end, UTC. */
export const asOfInstant = z.union(
  [z.iso.date().transform((day) => `${day}T23:59:59.999Z`), z.iso.datetime({ offset: true })],
  { error: "a day as 2026-06-30, or an instant as 2026-06-30T12:00:00Z" },
);
