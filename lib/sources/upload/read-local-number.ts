import { readDecimalCell, type DecimalCell } from "../read-decimal-cell";

const grouped = { ".": /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ",": /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ };

/** A number with this decimal sign; groups of three may be set apart. `1.234` under a decimal comma is 1234, as written there. */
export function readLocalNumber(text: string, decimalSign: "." | ","): DecimalCell {
  const plain = text.replaceAll(/[\s\u00a0\u202f'’]/g, "").replace("\u2212", "-");
  const groupSign = decimalSign === "." ? "," : ".";
  const ungrouped = grouped[decimalSign].test(plain) ? plain.replaceAll(groupSign, "") : plain;
  if (ungrouped.includes(groupSign))
    return { value: null, reason: `not a number with a decimal "${decimalSign}": "${text}"` };
  return readDecimalCell(decimalSign === "," ? ungrouped.replace(",", ".") : ungrouped);
}
