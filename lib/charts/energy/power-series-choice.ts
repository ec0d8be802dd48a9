import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { TrailingYear } from "@/lib/contracts/trailing-year";

/** A series this instance may show, and whether its figures may be taken away as a file. */
export type PowerSeriesChoice = PowerSeriesHead & { mayDownload: boolean };

/** A zone of a map with what its series says now. */
export type ZonePrice = PowerSeriesChoice & { year: TrailingYear };
