import { vendorCaveats, type VendorCaveat } from "@/lib/model/valuation/vendor-fundamentals";
import type { VendorWords } from "./vendor-words";

const markOf: Readonly<Record<VendorCaveat, string>> = {
  "no-net-debt": "a",
  "assumed-return": "b",
  "layer-growth": "c",
  "several-solutions": "d",
};

/** Letters before a figure that send the reader to what stands in for something missing. */
export function VendorCaveatMarks({
  caveats,
  words,
}: {
  caveats: readonly VendorCaveat[];
  words: VendorWords;
}) {
  if (caveats.length === 0) return null;
  return (
    <span className="text-caption text-muted">
      <span aria-hidden>{caveats.map((caveat) => markOf[caveat]).join("")}</span>
      <span className="sr-only">{caveats.map((caveat) => words.t(`caveat.${caveat}`)).join("; ")}</span>
    </span>
  );
}

/** What the letters stand for. */
export function VendorCaveatLegend({ words }: { words: VendorWords }) {
  return (
    <ul className="mt-1 flex flex-col gap-y-0.5 text-caption text-muted">
      {vendorCaveats.map((caveat) => (
        <li key={caveat}>
          <span className="font-semibold text-ink">{markOf[caveat]}</span> {words.t(`caveat.${caveat}`)}
        </li>
      ))}
    </ul>
  );
}
