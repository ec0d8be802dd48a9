import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import type { GoalChoice } from "./scenario-view";

/** The engine's target for what a reader chose. @param waccFraction the hurdle where none was set. */
export function goalTargetOf({ goal, hurdleFraction, year }: GoalChoice, waccFraction: number): GoalTarget {
  const hurdle = hurdleFraction ?? waccFraction;
  switch (goal) {
    case "npvForward":
      return { kind: "npv", span: "forward" };
    case "npvProgramme":
      return { kind: "npv", span: "programme" };
    case "irrForward":
      return { kind: "irr", span: "forward", hurdleFraction: hurdle };
    case "irrProgramme":
      return { kind: "irr", span: "programme", hurdleFraction: hurdle };
    case "payback":
      return { kind: "payback", year };
  }
}
