import { z } from "zod";
import { comparisonFromSearchParams, type SearchParamRecord } from "./comparison-search-params";
import { wholeNumber } from "./page-request";
import { reportWriting } from "./report-writing";
import { statedReportSettings } from "./saved-report";
import { scenarioSlug } from "./saved-scenario";

export const COMPARISON_SET = "comparison";

const choiceParams = z.strictObject({
  set: scenarioSlug.default(COMPARISON_SET),
  ...reportWriting.pick({ lang: true, paper: true }).shape,
  /** Where the page of the history begins. */
  before: wholeNumber.optional(),
});

const choiceNames = Object.keys(choiceParams.shape);

/** What the page of reports is asked for. */
export type ReportChoice = {
  scenarioSet: string;
  lang: "en" | "es";
  paper: "a4" | "letter";
  /** The settings an address states; the rest is for a saved scenario or the defaults to fill. */
  stated: Record<string, unknown>;
  /** The same as they stood in the address, for the addresses of files. */
  statedQuery: string;
  before: number | undefined;
};

/** What cannot be read is left at its default and named in `problems`; names that mean nothing come back in `unknown`. */
export function reportChoiceFromSearchParams(
  params: SearchParamRecord,
  pageLanguage: "en" | "es",
): { choice: ReportChoice; problems: string[]; unknown: string[] } {
  const own: Record<string, string> = { lang: pageLanguage };
  const rest: Record<string, string> = {};
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined || text === "") continue; // an empty field of the form states nothing
    if (choiceNames.includes(name)) own[name] = text;
    else rest[name] = text;
  }
  const { input, unknown } = comparisonFromSearchParams(rest);
  const problems: string[] = [];
  const named = (issues: readonly z.core.$ZodIssue[]) =>
    problems.push(...issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const chosen = choiceParams.safeParse(own);
  const settings = statedReportSettings.safeParse(input);
  if (!chosen.success) named(chosen.error.issues);
  if (!settings.success) named(settings.error.issues);
  const { set, lang, paper, before } = chosen.success
    ? chosen.data
    : choiceParams.parse({ lang: pageLanguage });
  const kept = settings.success ? rest : {};
  return {
    choice: {
      scenarioSet: set,
      lang,
      paper,
      before,
      stated: settings.success ? input : {},
      statedQuery: new URLSearchParams(
        Object.entries(kept).filter(([name]) => !unknown.includes(name)),
      ).toString(),
    },
    problems,
    unknown,
  };
}
