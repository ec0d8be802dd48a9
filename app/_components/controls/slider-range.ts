const SLIDER_STEPS = 100;

type Assumption = {
  value: number;
  low: number | null;
  high: number | null;
  min: number;
  max: number;
  whole?: boolean | undefined;
};

/** The published range widened by half on each side, within what the model accepts, in round steps. The box takes the rest. */
export function sliderRange(assumption: Assumption): { min: number; max: number; step: number } {
  const { value, min, max, whole = false } = assumption;
  const low = Math.min(assumption.low ?? value * 0.5, value);
  const high = Math.max(assumption.high ?? value * 1.5, value);
  const reach = (high - low) / 2 || 1;
  const from = Math.max(min, low - reach);
  const to = Math.min(max, high + reach);
  if (whole) return { min: Math.floor(from), max: Math.ceil(to), step: 1 };
  const step = roundStep((to - from) / SLIDER_STEPS);
  const steps = { first: Math.floor(rounded(from / step)), last: Math.ceil(rounded(to / step)) };
  return { min: rounded(steps.first * step), max: rounded(steps.last * step), step };
}

/** Read from its digits: engines differ in the last bits of a power, and the server's page must be the browser's. */
function roundStep(rough: number): number {
  const exponent = Math.floor(Math.log10(rough) + 1e-12);
  const steps = [1, 2, 5, 10].map((multiple) => Number(`${multiple}e${exponent}`));
  return steps.find((step) => step >= rough * (1 - 1e-12)) ?? Number(`1e${exponent + 1}`);
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
