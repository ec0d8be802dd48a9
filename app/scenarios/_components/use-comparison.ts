import { startTransition, useEffect, useMemo, useState } from "react";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { computeComparison, OwnComparison } from "./compute-comparison";

type Computed = { inputs: ScenarioInputs; comparison: OwnComparison };

/**
 * The comparison of the newest inputs that make sense, and why the newest do not, where they do not. The first one comes
 * with the page; the engine follows it.
 */
export function useComparison(
  inputs: ScenarioInputs,
  parent: NamedScenario,
  first: OwnComparison,
  firstProblem: { cause: string; unchanged: ScenarioInputs } | null,
): Computed & { problem: string | null } {
  const [compute, setCompute] = useState<typeof computeComparison | null>(null);
  const [firstInputs] = useState(inputs);
  const [good, setGood] = useState<Computed>({
    inputs: firstProblem?.unchanged ?? inputs,
    comparison: first,
  });
  useEffect(() => {
    let left = false;
    void import("./compute-comparison").then((module) => {
      if (!left) startTransition(() => setCompute(() => module.computeComparison));
    });
    return () => {
      left = true;
    };
  }, []);
  const isFirst = inputs === firstInputs;
  const computed = useMemo(
    () => (compute === null || isFirst ? null : compute(inputs, parent)),
    [compute, isFirst, inputs, parent],
  );
  if (computed !== null && typeof computed !== "string" && computed !== good.comparison) {
    setGood({ inputs, comparison: computed });
  }
  if (isFirst && firstProblem === null && good.comparison !== first) setGood({ inputs, comparison: first });
  return {
    ...good,
    problem: isFirst ? (firstProblem?.cause ?? null) : typeof computed === "string" ? computed : null,
  };
}
