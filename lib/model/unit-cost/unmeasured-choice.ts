import type { Unmeasured } from "./choose-serving-point";
import { shapeName, type RequestShape } from "./request-shape";

/** A choice nothing was measured or ingested for. */
export type UnknownChoice = { field: string; value: string | number; allowed: string };

type Choice = {
  hardware?: string | undefined;
  model?: string | undefined;
  precision?: string | undefined;
  workload?: string | undefined;
  shape: RequestShape;
  interactivityTokensPerSecondPerUser: number;
  maxTimeToFirstTokenSeconds?: number | undefined;
};

/** The field that was never measured so, its value, and what was measured in its place. */
export function unmeasuredChoice(unmeasured: Unmeasured, choice: Choice): UnknownChoice {
  const { interactivityTokensPerSecondPerUser, maxTimeToFirstTokenSeconds } = choice;
  switch (unmeasured.unmeasured) {
    case "interactivity": {
      const { slowest, fastest } = unmeasured;
      const inTime =
        maxTimeToFirstTokenSeconds === undefined
          ? ""
          : ` with a first token within ${maxTimeToFirstTokenSeconds} s`;
      return {
        field: "interactivityTokensPerSecondPerUser",
        value: interactivityTokensPerSecondPerUser,
        allowed: `from ${slowest} to ${fastest} tokens/s, the measured range${inTime}; nothing is extrapolated`,
      };
    }
    case "timeToFirstToken": {
      const { measuredSeconds } = unmeasured;
      return {
        field: "maxTimeToFirstTokenSeconds",
        value: maxTimeToFirstTokenSeconds ?? "",
        allowed:
          measuredSeconds === null
            ? "no limit: no point of this choice publishes a time to first token"
            : `at least ${measuredSeconds.shortest} s; measured were ${measuredSeconds.shortest} to ${measuredSeconds.longest} s`,
      };
    }
    case "shape":
      return { field: "shape", value: shapeName(choice.shape), allowed: unmeasured.measured.join(", ") };
    case "hardware":
    case "model":
    case "precision":
    case "workload":
      return {
        field: unmeasured.unmeasured,
        value: choice[unmeasured.unmeasured] ?? "",
        allowed: unmeasured.measured.join(", "),
      };
  }
}
