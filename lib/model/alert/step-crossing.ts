/** When a rule fires, and how far its value has to go back before it may fire again. */
export type CrossingRule =
  | {
      kind: "threshold";
      direction: "above" | "below";
      /** In the metric's unit, as every value here. */
      threshold: number;
      /** At least 0. */
      rearmMargin: number;
    }
  /** Fires whenever the value exceeds the greatest one told so far, which the first value sets without firing. */
  | { kind: "increase" };

export type CrossingState = {
  state: "armed" | "firing";
  /** Instant of the last change of `state`, ISO. */
  since: string;
  /** Of `increase`: the greatest value told. */
  mark: number | null;
};

export type CrossingStep = {
  next: CrossingState;
  /** `already-beyond` at a first look, where nobody saw the crossing itself. */
  fired: "crossed" | "already-beyond" | null;
};

/**
 * One look at a value, after any number of others. While `mayFire` is false (cool-down) a crossing is held back: the state
 * stays armed and fires at a later look, if the value is still beyond by then.
 * @param previous null at the first look.
 */
export function stepCrossing(
  rule: CrossingRule,
  previous: CrossingState | null,
  value: number,
  { at, mayFire }: { at: string; mayFire: boolean },
): CrossingStep {
  if (!Number.isFinite(value)) throw new RangeError(`value must be finite, got ${value}`);
  const before: CrossingState = previous ?? { state: "armed", since: at, mark: null };
  if (rule.kind === "increase") return stepIncrease(before, value, { at, mayFire });
  const excess = rule.direction === "above" ? value - rule.threshold : rule.threshold - value;
  if (before.state === "firing") {
    const isBack = excess <= -rule.rearmMargin;
    return { next: isBack ? { ...before, state: "armed", since: at } : before, fired: null };
  }
  if (!(excess > 0) || !mayFire) return { next: before, fired: null };
  return {
    next: { ...before, state: "firing", since: at },
    fired: previous === null ? "already-beyond" : "crossed",
  };
}

function stepIncrease(
  before: CrossingState,
  value: number,
  { at, mayFire }: { at: string; mayFire: boolean },
): CrossingStep {
  if (before.mark === null) return { next: { ...before, mark: value }, fired: null };
  if (value <= before.mark || !mayFire) return { next: before, fired: null };
  return { next: { state: "armed", since: at, mark: value }, fired: "crossed" };
}
