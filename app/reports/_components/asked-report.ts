import type { ReportChoice } from "@/lib/contracts/report-choice";
import type { Words } from "./report-board";

/** What the API is asked for: an empty field says nothing. */
export function askedWords({ title, notes }: Words): { title: string | null; notes: string | null } {
  return { title: title.trim() === "" ? null : title.trim(), notes: notes.trim() === "" ? null : notes };
}

/** A report on what is chosen, in the reader's own words. */
export function askedReport(choice: ReportChoice, words: Words) {
  return { scenarioSet: choice.scenarioSet, settings: choice.stated, ...askedWords(words) };
}
