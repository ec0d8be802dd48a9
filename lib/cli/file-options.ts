import { Option, type Command } from "commander";
import { z } from "zod";
import { env } from "@/lib/env";
import { defaultLocale, locales, type Locale } from "@/lib/format/locale";
import { paperSizes, type PaperSize } from "@/lib/reports/report-settings";

export type FileOptions = { lang: Locale; paper: PaperSize; bom?: true };

/** How a report's file is written down. */
export function addFileOptions(command: Command): Command {
  return command
    .addOption(new Option("--lang <language>", "language").choices(locales).default(defaultLocale))
    .addOption(new Option("--paper <size>", "paper of a PDF").choices(paperSizes).default("a4"))
    .option("--bom", "begin a CSV with a byte order mark, which older spreadsheets need to read UTF-8");
}

export type WordOptions = { title?: string; notes?: string };

export function addWordOptions(command: Command): Command {
  return command
    .option("--title <text>", "title of your own, on its cover")
    .option("--notes <text>", "notes of your own, after its cover");
}

/** As a request's schema takes them. */
export function wordsOf({ title, notes }: WordOptions): WordOptions {
  return { ...(title === undefined ? {} : { title }), ...(notes === undefined ? {} : { notes }) };
}

export type OriginOptions = { origin: string };

/** Where this machine's own instance is reached. */
export const localOrigin = `http://${env.HOST}:${env.PORT}`;

export function addOriginOption(command: Command): Command {
  return command.option("--origin <address>", "where readers reach the instance, for links", localOrigin);
}

/** @throws {ZodError} for what is no http or https address. */
export function statedOrigin({ origin }: OriginOptions): string {
  return new URL(
    z.object({ origin: z.url({ protocol: /^https?$/, error: "an http or https address" }) }).parse({ origin })
      .origin,
  ).origin;
}
