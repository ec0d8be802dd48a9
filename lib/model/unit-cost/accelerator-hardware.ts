import type { EvidenceStatus } from "../evidence";

export const acceleratorHardwareIds = ["h100", "h200", "b200", "gb200", "gb300", "mi300x", "mi355x"] as const;

export type AcceleratorHardwareId = (typeof acceleratorHardwareIds)[number];

export type AcceleratorHardware = {
  name: string;
  priceAssumptionId: string;
  priceEvidence: EvidenceStatus;
  /** Why the price is weaker than a published price of this very part; null when it is one. */
  priceCaveat: string | null;
  tdpAssumptionId: string;
  itPowerAssumptionId: string;
  pueAssumptionId: string;
};

const AIR_PUE = "D08";
const LIQUID_PUE = "D07";

/** Accelerators with a price and an all-in IT power. B300 and MI325X are left out: no price was found for either. */
export const acceleratorHardware: Record<AcceleratorHardwareId, AcceleratorHardware> = {
  h100: {
    name: "NVIDIA H100 SXM",
    priceAssumptionId: "A01",
    priceEvidence: "estimated",
    priceCaveat: "Price of 2025; none of 2026 was found.",
    tdpAssumptionId: "B01",
    itPowerAssumptionId: "B02",
    pueAssumptionId: AIR_PUE,
  },
  h200: {
    name: "NVIDIA H200 SXM",
    priceAssumptionId: "A01",
    priceEvidence: "estimated",
    priceCaveat: "Price borrowed from H100; none of H200 was found.",
    tdpAssumptionId: "B03",
    itPowerAssumptionId: "B04",
    pueAssumptionId: AIR_PUE,
  },
  b200: {
    name: "NVIDIA B200 SXM",
    priceAssumptionId: "S11",
    priceEvidence: "estimated",
    priceCaveat: "Price borrowed from GB200; one analyst site says 40,000 USD.",
    tdpAssumptionId: "B05",
    itPowerAssumptionId: "B06",
    pueAssumptionId: AIR_PUE,
  },
  gb200: {
    name: "NVIDIA GB200 NVL72",
    priceAssumptionId: "S11",
    priceEvidence: "derived",
    priceCaveat: null,
    tdpAssumptionId: "B09",
    itPowerAssumptionId: "B10",
    pueAssumptionId: LIQUID_PUE,
  },
  gb300: {
    name: "NVIDIA GB300 NVL72",
    priceAssumptionId: "A03",
    priceEvidence: "estimated",
    priceCaveat: "The source gives GB300 the price range of GB200.",
    tdpAssumptionId: "B11",
    itPowerAssumptionId: "B12",
    pueAssumptionId: LIQUID_PUE,
  },
  mi300x: {
    name: "AMD Instinct MI300X",
    priceAssumptionId: "A07",
    priceEvidence: "estimated",
    priceCaveat: "Release price of 2023.",
    tdpAssumptionId: "B13",
    itPowerAssumptionId: "B14",
    pueAssumptionId: AIR_PUE,
  },
  mi355x: {
    name: "AMD Instinct MI355X",
    priceAssumptionId: "A08",
    priceEvidence: "unresolved",
    priceCaveat: "No citable price was found.",
    tdpAssumptionId: "B17",
    itPowerAssumptionId: "B18",
    pueAssumptionId: AIR_PUE,
  },
};

/** Whether the hall is built around liquid: its usual PUE is the liquid one. */
export function coolsWithLiquid(id: AcceleratorHardwareId): boolean {
  return acceleratorHardware[id].pueAssumptionId === LIQUID_PUE;
}
