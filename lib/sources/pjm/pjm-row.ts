import type { RawRow } from "../collect-usd-prices";

export type PjmRow = {
  /** Cell by the normalised name of its column or field; null stands for a line that is cut off or shifted. */
  cell: ((name: string) => unknown) | null;
  raw: RawRow;
};
