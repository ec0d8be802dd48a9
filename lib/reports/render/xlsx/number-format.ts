const FIGURES = '#,##0.0_);(#,##0.0);"–"_)';
const COUNT = '#,##0_);(#,##0);"–"_)';
const TINY = "0.0E+00_)";
const FINE_FIGURES = '#,##0.000_);(#,##0.000);"–"_)';

/** By the unit a row states; a reader sees the digits that decide, the cell keeps all of them. */
const formatByUnit = {
  "USD bn": FIGURES,
  "USD bn/GW": '#,##0.00_);(#,##0.00);"–"_)',
  GW: FIGURES,
  "GW/yr": FIGURES,
  fraction: '0.0%_);(0.0%);"–"_)',
  "fraction/yr": "0.0%_);(0.0%);0.0%_)",
  ratio: FINE_FIGURES,
  elasticity: "0.00_)",
  multiple: '0.00"x"_)',
  index: '#,##0.0000_);(#,##0.0000);"–"_)',
  factor: '0.0000_);(0.0000);"–"_)',
  years: '0.0_);(0.0);"–"_)',
  "whole years": COUNT,
  year: "0",
  "calendar year": "0.0",
  count: COUNT,
  code: "0_)_)",
  flag: "0",
  money: FIGURES,
  "USD/MWh": "#,##0.00_);(#,##0.00)",
  "USD/MW-yr": COUNT,
  "MWh/MW-yr": COUNT,
  "MW-yr/h": TINY,
  "tokens/h": COUNT,
  "s/h": COUNT,
  kW: FINE_FIGURES,
  "L/kWh": FINE_FIGURES,
  "USD/m3": FINE_FIGURES,
  "USD/accelerator-yr": COUNT,
  "USD/Mtok": '0.0000_);(0.0000);"–"_)',
  USD: COUNT,
  "USD/h": '0.0000_);(0.0000);"–"_)',
  plain: "General",
  words: "@",
  /** A share that is put in: all digits of a sourced percentage, and 0 as a number. */
  "input share": "0.0#%",
  tiny: TINY,
} as const satisfies Record<string, string>;

export type SheetUnit = keyof typeof formatByUnit;

export function numberFormat(unit: SheetUnit): string {
  return formatByUnit[unit];
}

export function isSheetUnit(unit: string): unit is SheetUnit {
  return Object.hasOwn(formatByUnit, unit);
}
