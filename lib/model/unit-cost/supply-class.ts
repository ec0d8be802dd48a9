/** Warmest air at the inlet of the IT that a class allows, degrees Celsius. */
export const airSupplyClassC = { H1: 22, recommended: 27, A1: 32, A2: 35 } as const;

export type AirSupplyClass = keyof typeof airSupplyClassC;

export const airSupplyClasses = ["H1", "recommended", "A1", "A2"] as const satisfies AirSupplyClass[];

/** Warmest facility water a class supplies, degrees Celsius. */
export const waterSupplyClassC = { W17: 17, W27: 27, W32: 32, W40: 40, W45: 45 } as const;

export type WaterSupplyClass = keyof typeof waterSupplyClassC;

export const waterSupplyClasses = ["W17", "W27", "W32", "W40", "W45"] as const satisfies WaterSupplyClass[];

/** What defines the classes. */
export const SUPPLY_CLASS_SOURCE =
  "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th edition, 2021";
