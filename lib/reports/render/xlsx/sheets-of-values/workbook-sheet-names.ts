/** In the order of their tabs: inputs, calculation, results, values. The names stand in formulas and are the same in every language. */
export const workbookSheetNames = [
  "Cover",
  "Control",
  "Inputs_Scenarios",
  "Inputs_Actuals",
  "Timing",
  "Capex",
  "Vintages",
  "Capacity",
  "Demand",
  "UnitCost",
  "PnL_Tax_CF",
  "Valuation",
  "Bull_vs_Bear",
  "Charts",
  "Sens_Static",
  "Tracking",
  "Vendors",
  "Provenance",
  "Checks",
] as const;

export type WorkbookSheetName = (typeof workbookSheetNames)[number];
