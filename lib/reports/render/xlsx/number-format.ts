const FIGURES = '#,##0.0_);(#,##0.0);"–"_)';
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
  year: "0",
  "calendar year": "0.0",
  count: '#,##0_);(#,##0);"–"_)',
  code: "0_)_)",
  flag: "0",
  money: FIGURES,
  "USD/MWh": "#,##0.00_);(#,##0.00)",
  "USD/MW-yr": '#,##0_);(#,##0);"–"_)',
  "USD/Mtok": '0.0000_);(0.0000);"–"_)',
  USD: '#,##0_);(#,##0);"–"_)',
  "USD/h": '0.0000_);(0.0000);"–"_)',
  plain: "General",
  words: "@",
  tiny: "0.0E+00",
} as const satisfies Record<string, string>;

export type SheetUnit = keyof typeof formatByUnit;

export function numberFormat(unit: SheetUnit): string {
  return formatByUnit[unit];
}

export function isSheetUnit(unit: string): unit is SheetUnit {
  return Object.hasOwn(formatByUnit, unit);
}
