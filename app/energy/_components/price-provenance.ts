import type { EvidenceStatus } from "@/lib/model/evidence";
import type { PriceOrigin } from "@/lib/model/power-price/power-price-part";
import type { Provenance } from "../../_components/figures/provenance";

const UNVERIFIED = new Set(["secondary", "unverified"]);

/** Where a part of a price comes from, an unchecked source marked as such. */
export function provenanceOf(
  { origin, evidence }: { origin: PriceOrigin; evidence: EvidenceStatus },
  formula?: string,
): Provenance {
  const mark = UNVERIFIED.has(origin.verification) ? "UNVERIFIED " : "";
  const dated = origin.period === "" ? origin.title : `${origin.title} (${origin.period})`;
  return {
    evidence,
    source: `${mark}${dated}`,
    ...(origin.url === null ? {} : { sourceUrl: origin.url }),
    ...(origin.licence === null ? {} : { licence: origin.licence }),
    ...(origin.note === null ? {} : { note: origin.note }),
    ...(formula === undefined ? {} : { formula }),
  };
}
