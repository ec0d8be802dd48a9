import type { EvidenceStatus } from "../evidence";

/** A grade may join several, as "S/A": the weakest counts. P primary, S secondary, A assumed, U unverified. */
export function evidenceOfGrade(grade: string): EvidenceStatus {
  const grades = grade.split("/");
  if (grades.includes("U") || grades.includes("")) return "unresolved";
  if (grades.includes("A")) return "scenario";
  return grades.includes("S") ? "estimated" : "reported";
}
