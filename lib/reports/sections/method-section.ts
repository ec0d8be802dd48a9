import type { ReportContext } from "../report-context";
import type { ReportSection } from "../scenario-report";

const equations = [
  "capex",
  "capacity",
  "price",
  "revenue",
  "cash",
  "npv",
  "irr",
  "required",
  "draws",
  "cost",
] as const;
const perimeters = ["A", "B", "C", "R1", "R2", "R3"] as const;

export function methodSection({ t, bundle }: ReportContext): ReportSection {
  const dependence = bundle.inputs.dependence.kind === "independent" ? "independent" : "dependent";
  const limits = ["power", dependence, "annual", "history", "vintage", "range", "fixed"] as const;
  return {
    id: "method",
    number: 17,
    heading: t("report.method.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "heading", text: t("report.method.equations") },
      { kind: "list", items: equations.map((name) => t(`report.method.equation.${name}`)) },
      { kind: "heading", text: t("report.method.perimeters") },
      { kind: "list", items: perimeters.map((name) => t(`report.method.perimeter.${name}`)) },
      { kind: "heading", text: t("report.method.limits") },
      { kind: "list", items: limits.map((name) => t(`report.method.limit.${name}`)) },
    ],
  };
}
