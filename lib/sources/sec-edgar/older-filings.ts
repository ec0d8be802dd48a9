import { z } from "zod";
import type { SourceWindow } from "../source-client";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const submissions = z.object({
  filings: z.object({
    files: z.array(
      z.object({
        name: z.string().regex(/^CIK\d{10}-submissions-\d{3}\.json$/),
        filingFrom: day,
        filingTo: day,
      }),
    ),
  }),
});

/** Files a company's list of filings goes on in, as far as they hold days of the window, in the SEC's order. */
export function olderFilings(body: Uint8Array, { fromDay, toDay }: SourceWindow): string[] {
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return []; // the parser says what is wrong with it
  }
  const files = submissions.safeParse(payload).data?.filings.files ?? [];
  return files
    .filter(({ filingFrom, filingTo }) => filingFrom <= toDay && filingTo >= fromDay)
    .map(({ name }) => name);
}
