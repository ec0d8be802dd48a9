import "server-only";
import { z } from "zod";

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text))
  .optional();

const environment = z.object({
  DATABASE_URL: optionalText,
  JOULE_DATA_DIR: z.string().min(1).default(".data"),
  EIA_API_KEY: optionalText,
  /** Name and e-mail address, as the SEC asks of every automated reader. */
  SEC_USER_AGENT: optionalText,
});

export const env = environment.parse(process.env);
