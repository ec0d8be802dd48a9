import { uploadMapping, type UploadMapping, type UploadPreview } from "@/lib/contracts/upload";

/** A mapping in the making: empty text is a question still open. */
export type UploadDraft = {
  [Field in keyof Omit<UploadMapping, "zoneColumn">]: UploadMapping[Field] | "";
} & { zoneColumn: string; zone: string };

/** Starts with what the file suggests; what it leaves open is asked. */
export function draftOf({ guess, fileName }: UploadPreview): UploadDraft {
  return {
    periodColumn: guess.periodColumn ?? "",
    valueColumn: guess.valueColumn ?? "",
    zoneColumn: guess.zoneColumn ?? "",
    zone: fileName
      .replace(/\.[^.]*$/, "")
      .replaceAll(/[^\p{L}\p{N} .,_()-]/gu, " ")
      .trim()
      .slice(0, 40),
    marketType: guess.priceUnit === "per-mw-day" ? "capacity" : "ppa",
    priceUnit: guess.priceUnit ?? "",
    currency: guess.currency ?? "",
    timeZone: "UTC",
    step: guess.step ?? "",
    stamp: "beginning",
    dateOrder: guess.dateOrder ?? "",
    decimalSign: guess.decimalSign ?? "",
  };
}

/** The finished mapping, or the fields that keep it from being one. */
export function mappingOf(draft: UploadDraft): { mapping: UploadMapping } | { open: string[] } {
  const parsed = uploadMapping.safeParse({
    ...draft,
    zoneColumn: draft.zoneColumn === "" ? null : draft.zoneColumn,
    zone: draft.zoneColumn === "" ? draft.zone : null,
  });
  if (parsed.success) return { mapping: parsed.data };
  return { open: [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")))] };
}
