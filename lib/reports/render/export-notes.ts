import type { CsvNote } from "@/lib/format/csv-text";
import { ENGINE_VERSION } from "@/lib/model/engine-version";

export const OWN_LICENCE = "CC BY 4.0 for what Joule Street computes";

/** Whose figures a file holds, and under which terms. */
export type LicensedSource = { publisher: string; licenceName: string };

type Export = {
  title: string;
  unit: string;
  sources: readonly LicensedSource[];
  asOf: string | undefined;
  generatedAt: string;
  address: string;
  /** What else must be known before the first number is read. */
  notes: readonly CsvNote[];
};

/** What every CSV of tables says before its head; the names are the same in all. */
export function exportNotes({ title, unit, sources, asOf, generatedAt, address, notes }: Export): CsvNote[] {
  return [
    { name: "title", value: title },
    { name: "unit", value: unit },
    ...notes,
    { name: "source", value: sourceLine(sources) },
    { name: "licence", value: licenceLine(sources) },
    { name: "as-of", value: asOf ?? "latest" },
    { name: "engine", value: ENGINE_VERSION },
    { name: "generated", value: generatedAt },
    { name: "address", value: address },
  ];
}

/** What the engine works out from assumptions alone is its own. */
function sourceLine(sources: readonly LicensedSource[]): string {
  if (sources.length === 0) return `Joule Street engine ${ENGINE_VERSION}`;
  return sources.map(({ publisher }) => publisher).join("; ");
}

/** "EIA: US public domain; …; CC BY 4.0 for what Joule Street computes" */
export function licenceLine(sources: readonly LicensedSource[]): string {
  const named = sources.map(({ publisher, licenceName }) => `${publisher}: ${licenceName}`);
  return [...new Set(named), OWN_LICENCE].join("; ");
}
