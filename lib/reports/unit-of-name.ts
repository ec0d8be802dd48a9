/** Longest ending first: `UsdPerMtok` is no `Mtok`. */
const unitByEnding: readonly (readonly [RegExp, string])[] = [
  [/UsdPerMtok$/, "USD/Mtok"],
  [/UsdPerMwh$/, "USD/MWh"],
  [/UsdBn$/, "USD bn"],
  [/Fraction$/, "fraction"],
  [/Index$/, "index, 2026 = 1"],
  [/Multiplier$|^moic/, "ratio"],
  [/^terminalShare/, "ratio"],
  [/^mirr/, "fraction"],
  [/Year$/, "calendar year"],
  [/Years$/, "years"],
  [/Gw$/, "GW"],
  [/Count$/, "count"],
];

/** Unit of a model quantity, read off the end of its name. */
export function unitOfName(name: string): string {
  return unitByEnding.find(([ending]) => ending.test(name))?.[1] ?? "";
}
