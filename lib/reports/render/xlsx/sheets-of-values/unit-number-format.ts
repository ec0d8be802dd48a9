const formatByUnit: Readonly<Record<string, string>> = {
  fraction: "0.0%",
  "fraction/yr": "0.0%",
  "USD bn": "#,##0.0",
  "USD bn/GW": "#,##0.0",
  GW: "#,##0.0",
  "GW/yr": "#,##0.0",
  "USD/Mtok": "0.0000",
  "USD/h": "0.000",
  "kWh/Mtok": "0.0000",
  "USD/MWh": "#,##0.0",
  "USD/MW-yr": "#,##0",
  "calendar year": "0.0",
  count: "#,##0",
  years: "0.0",
  year: "0",
  USD: "#,##0.00",
};

/** How a spreadsheet shows a number of this unit; a unit without a house style shows what digits there are. */
export function unitNumberFormat(unit: string): string {
  return formatByUnit[unit] ?? "#,##0.####";
}
