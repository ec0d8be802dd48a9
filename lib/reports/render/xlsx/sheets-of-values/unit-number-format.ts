import { isSheetUnit, numberFormat } from "../number-format";

/** Units that only sheets of values have. */
const formatByUnit: Readonly<Record<string, string>> = {
  "USD/h": "0.000_)",
  "kWh/Mtok": "0.0000_)",
  USD: "#,##0.00_)",
  "USD bn/quarter": "#,##0.0_)",
  "tokens/day": "0.00E+00",
  "percentage points": "0.0_);(0.0)",
  nats: "0.00_);(0.00)",
  "index, 2026 = 1": "#,##0.0000_)",
};

const ZERO_AS_DASH = /;[^;]*–[^;]*$/;

const LARGE = 1000;
const SMALL = 0.001;

/**
 * How a spreadsheet shows a number of this unit; one without a house style shows the digits its size asks for.
 * Zero is written out: among values a dash would read as missing, which is an empty cell.
 */
export function unitNumberFormat(unit: string, value: number | null): string {
  if (isSheetUnit(unit)) return numberFormat(unit).replace(ZERO_AS_DASH, "");
  return formatByUnit[unit] ?? formatBySize(Math.abs(value ?? 0));
}

function formatBySize(size: number): string {
  if (size >= LARGE) return "#,##0_)";
  return size > 0 && size < SMALL ? "0.00E+00_)" : "General";
}
