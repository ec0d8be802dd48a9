import { addressText, type CellPlace } from "./cell-area";
import type { Formula } from "./formula";

/** As a spreadsheet holds it, without the leading equals sign. */
export function formulaText({ parts, references }: Formula, host: CellPlace): string {
  return parts.reduce((text, part, index) => {
    const reference = references[index - 1];
    return text + (reference === undefined ? "" : addressText(reference(host), host.sheet)) + part;
  }, "");
}
