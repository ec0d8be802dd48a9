import "server-only";
import { createHash } from "node:crypto";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";

const HASH_CHARACTERS = 16;

/** Equal exactly where the figures are, in whatever order. */
export function hashOfPoints(points: readonly IndicatorPoint[]): string {
  const lines = points
    .map(({ indicator, quarter, knownAt, value, transformed, observationSd }) =>
      [indicator, quarter, knownAt, value, transformed, observationSd].join("|"),
    )
    .toSorted();
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, HASH_CHARACTERS);
}
