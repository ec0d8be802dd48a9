import { z } from "zod";

/** What an address says of a CSV: 1 begins it with the byte order mark that Excel reads UTF-8 by. */
export const byteOrderMark = z.object({ bom: z.enum(["0", "1"], "0 or 1").default("0") });
