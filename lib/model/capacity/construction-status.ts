// Epoch words a status freely: "Land clearing begins for Building 11-20, and for Building 6-10 (assumed based on …)."
const LAND_CLEARING = /\bland clearing begins\b|\bwith land cleared\b/i;
const BUILDING_LIST = String.raw`buildings?\s+(\d+(?:\s*[-–]\s*\d+)?(?:\s*(?:,\s*and|,|and)\s*\d+(?:\s*[-–]\s*\d+)?)*)`;
const BUILDINGS = new RegExp(String.raw`\b${BUILDING_LIST}`, "gi");
const OPERATIONAL_BUILDINGS = new RegExp(
  String.raw`\b${BUILDING_LIST}(?:\s*\([^)]*\))?(?:\s+\[?[a-z]+){0,3}?\s+\[?operational\b`,
  "gi",
);
const SUPPOSITION = /\((?:assumed|based)[^)]*\)/gi;
const SENTENCE_END = /\.(?:\s|$)/;
const INFERRED_FROM_ROOF =
  /\broofs?\b[^.]*\b(?:default|time|rule|months?|since|complet)|\b(?:default|rule|months?|since)\b[^.]*\broof/i;

/** Buildings whose land clearing begins; empty where none is named; null where no land clearing begins. */
export function clearedBuildings(status: string): number[] | null {
  const sentence = status.split(SENTENCE_END).find((part) => LAND_CLEARING.test(part));
  if (sentence === undefined) return null;
  const clause = sentence.slice(sentence.search(LAND_CLEARING)).replaceAll(SUPPOSITION, "");
  return namedBuildings(clause, BUILDINGS);
}

/** Buildings said to be operational; empty where none is named. */
export function operationalBuildings(status: string): number[] {
  return namedBuildings(status, OPERATIONAL_BUILDINGS);
}

/** Whether the day a building opened is taken from when its roof closed, not from anything seen or said of its opening. */
export function isInferredFromRoof(status: string): boolean {
  return INFERRED_FROM_ROOF.test(status);
}

function namedBuildings(text: string, pattern: RegExp): number[] {
  const numbers = Array.from(text.matchAll(pattern), (match) => listedNumbers(match[1] ?? "")).flat();
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** 14 and 16-18 → 14, 16, 17, 18. */
function listedNumbers(list: string): number[] {
  return list.split(/,|and/i).flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split(/[-–]/).map(Number);
    if (part.trim() === "" || !(last >= first)) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
