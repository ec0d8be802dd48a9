import type { AcceleratorHardwareId } from "./accelerator-hardware";

export const rooflinePrecisions = ["fp8", "fp4"] as const;

export type RooflinePrecision = (typeof rooflinePrecisions)[number];

/** Bytes of one weight; block scales are left out. */
export const weightBytes: Record<RooflinePrecision, number> = { fp8: 1, fp4: 0.5 };

/** Dense peaks, without sparsity. Null: the chip has no such unit. */
export type AcceleratorRoof = {
  peakFlopPerSecond: Record<RooflinePrecision, number | null>;
  memoryBytesPerSecond: number;
  memoryBytes: number;
};

export const ACCELERATOR_ROOF_SOURCE = {
  title: "Epoch AI, machine learning hardware (records of 2025-12-31)",
  url: "https://epoch.ai/data/machine-learning-hardware",
  asOf: "2025-12-31",
};

/**
 * The ml-hardware records in force. Where a record has no fp8 rate (H100, H200, MI300X) its dense int8 rate stands in,
 * which is that of fp8 on these chips; the memory of the H200, missing there, is of NVIDIA's data sheet.
 */
export const acceleratorRoofs: Record<AcceleratorHardwareId, AcceleratorRoof> = {
  h100: roof(1.979e15, null, 3.35e12, 80e9),
  h200: roof(1.979e15, null, 4.8e12, 141e9),
  b200: roof(4.5e15, 9e15, 7.7e12, 180e9),
  gb200: roof(5e15, 10e15, 8e12, 186e9),
  gb300: roof(5e15, 15e15, 8e12, 287.5e9),
  mi300x: roof(2.6149e15, null, 5.3e12, 192e9),
  mi355x: roof(4.6e15, 9.2e15, 8e12, 288e9),
};

function roof(
  fp8FlopPerSecond: number,
  fp4FlopPerSecond: number | null,
  memoryBytesPerSecond: number,
  memoryBytes: number,
): AcceleratorRoof {
  return {
    peakFlopPerSecond: { fp8: fp8FlopPerSecond, fp4: fp4FlopPerSecond },
    memoryBytesPerSecond,
    memoryBytes,
  };
}
