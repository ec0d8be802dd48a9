import type { DisplayUnit } from "@/lib/format/display-unit";
import {
  unitCostFieldDefinition,
  type UnitCostField,
  type UnitCostFieldUnit,
} from "@/lib/model/unit-cost/unit-cost-fields";

const displayUnits: Record<UnitCostFieldUnit, DisplayUnit> = {
  USD: "usd",
  "USD/tier": "usd",
  "USD/MW": "usd",
  "USD/MW-yr": "usdPerYear",
  "USD/kW-month": "usd",
  "USD/accelerator-yr": "usdPerYear",
  "USD/MWh": "usdPerMwh",
  "USD/m3": "usd",
  "USD/GB": "usd",
  kW: "kw",
  "L/kWh": "litrePerKwh",
  "tokens/s": "tokensPerSecond",
  tokens: "count",
  "bytes/token": "number",
  "s/token": "number",
  years: "years",
  fraction: "fraction",
  ratio: "number",
  count: "number",
};

export function displayUnitOf(field: UnitCostField): DisplayUnit {
  return displayUnits[unitCostFieldDefinition(field).unit];
}
