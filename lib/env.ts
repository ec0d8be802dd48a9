import "server-only";
import { z } from "zod";
import { sourceSettingNames, type SourceSettings } from "@/lib/sources/source-client";

const blankAsUnset = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
const optionalText = z.preprocess(blankAsUnset, z.string().trim().optional());
const flag = z.preprocess(
  blankAsUnset,
  z
    .enum(["0", "1"], "must be 0 or 1")
    .default("0")
    .transform((value) => value === "1"),
);

const secretKey = z.preprocess(
  blankAsUnset,
  z
    .string()
    .trim()
    .min(32, "must have at least 32 characters, such as `openssl rand -base64 32` gives")
    .optional(),
);

const hostName = z.hostname();

const PUBLIC_RATE_LIMIT = 1200;
const PRIVATE_RATE_LIMIT = 12_000; // one reader with many tabs, or a script that ran away

const environment = z
  .object({
    HOST: z.preprocess(blankAsUnset, z.string().trim().default("127.0.0.1")),
    PORT: z.preprocess(
      blankAsUnset,
      z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(1).max(65_535)).default(3000),
    ),
    DATABASE_URL: z.preprocess(
      blankAsUnset,
      z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }).optional(),
    ),
    JOULE_DATA_DIR: z.preprocess(blankAsUnset, z.string().trim().default(".data")),
    /** 1 marks an instance that others read: what may not be passed on is then neither shown nor answered. */
    JOULE_PUBLIC: flag,
    /** Points a client may spend in a minute on the API; 0 for no limit. */
    JOULE_RATE_LIMIT: z.preprocess(
      blankAsUnset,
      z.string().regex(/^\d+$/, "must be a whole number").transform(Number).optional(),
    ),
    /** Sites whose pages may read the API of an instance that is not public. */
    JOULE_CORS_ORIGINS: z.preprocess(
      blankAsUnset,
      z
        .string()
        .default("")
        .transform((text) =>
          text.split(",").flatMap((origin) => (origin.trim() === "" ? [] : [origin.trim()])),
        )
        .pipe(
          z.array(
            z
              .url({ protocol: /^https?$/, error: "must be addresses such as https://example.org" })
              .transform((address) => new URL(address).origin),
          ),
        ),
    ),
    /** Names by which a proxy on this machine is reached that passes them on to a private instance. */
    JOULE_HOSTS: z.preprocess(
      blankAsUnset,
      z
        .string()
        .default("")
        .transform((text) =>
          text.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim().toLowerCase()])),
        )
        .refine(
          (names) => names.every((name) => hostName.safeParse(name).success),
          "must be names without scheme or port, such as joule.example.org",
        ),
    ),
    /** Fetching by schedule; what is asked for by hand is always fetched. */
    JOULE_REFRESH: z.preprocess(blankAsUnset, z.enum(["on", "off"]).default("on")),
    /** Signing secrets of webhooks are derived from it; another key makes other secrets. */
    JOULE_ALERT_KEY: secretKey,
    /** Links to saved reports are signed with it; where it is not set, with JOULE_ALERT_KEY. */
    JOULE_LINK_KEY: secretKey,
    JOULE_SMTP_URL: z.preprocess(
      blankAsUnset,
      z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
    ),
    JOULE_MAIL_FROM: optionalText,
    /** 1 lets alerts go to http and to receivers on this machine, for trying them out. */
    JOULE_WEBHOOK_LOCAL: flag,
    /** Browser of the lab figures in the benchmark. */
    CHROMIUM_PATH: optionalText,
    NEXT_RUNTIME: optionalText,
  })
  .refine(({ JOULE_PUBLIC, JOULE_WEBHOOK_LOCAL }) => !(JOULE_PUBLIC && JOULE_WEBHOOK_LOCAL), {
    path: ["JOULE_WEBHOOK_LOCAL"],
    error: "must not be 1 on a public instance",
  })
  .transform(
    ({
      NEXT_RUNTIME,
      JOULE_ALERT_KEY,
      JOULE_LINK_KEY,
      JOULE_SMTP_URL,
      JOULE_MAIL_FROM,
      JOULE_WEBHOOK_LOCAL,
      ...rest
    }) => ({
      ...rest,
      /** Null where no link can be signed. A signature names its purpose, so that one key may serve both. */
      reportLinkKey: JOULE_LINK_KEY ?? JOULE_ALERT_KEY ?? null,
      JOULE_RATE_LIMIT: rest.JOULE_RATE_LIMIT ?? (rest.JOULE_PUBLIC ? PUBLIC_RATE_LIMIT : PRIVATE_RATE_LIMIT),
      alertChannels: {
        signingKey: JOULE_ALERT_KEY ?? null,
        smtpUrl: JOULE_SMTP_URL ?? null,
        mailFrom: JOULE_MAIL_FROM ?? null,
        isLocalWebhookAllowed: JOULE_WEBHOOK_LOCAL,
      },
      /** Where this process serves; null in a command. */
      serverUrl:
        NEXT_RUNTIME === "nodejs"
          ? `http://${rest.HOST.includes(":") ? `[${rest.HOST}]` : rest.HOST}:${rest.PORT}`
          : null,
    }),
  );

const sourceSettings = z
  .object(Object.fromEntries(sourceSettingNames.map((name) => [name, optionalText])))
  .transform((settings): SourceSettings =>
    Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
  );

/** @throws {Error} naming each variable that cannot be used; never its value, which may be a secret. */
export function parseEnvironment(variables: Record<string, string | undefined>) {
  const parsed = environment.safeParse(variables);
  if (parsed.success) return { ...parsed.data, sourceSettings: sourceSettings.parse(variables) };
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment cannot be used. ${problems.join("; ")}`);
}

export type Environment = ReturnType<typeof parseEnvironment>;

export const env = parseEnvironment(process.env);
