import { npvBridgeSpec } from "@/lib/charts/scenario/npv-bridge-spec";
import type { GroupBridge } from "@/lib/model/scenario/group-bridge";
import type { ReportContext } from "../report-context";
import type { ReportSection } from "../scenario-report";
import { engineLine, evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";

/** Which assumptions make the distance between the first and the last case. */
export function bridgeSection(context: ReportContext, bridge: GroupBridge, twins: TwinTables): ReportSection {
  const { t, usdBn } = context;
  const group = bridge.steps[0]?.group ?? "demand";
  const finding = t("verdict.bridge.finding", {
    group: t(`report.group.${group}`),
    effect: usdBn(bridge.steps[0]?.effectUsdBn ?? null),
    distance: usdBn(bridge.toNpvUsdBn - bridge.fromNpvUsdBn),
  });
  const spec = npvBridgeSpec(bridge, {
    value: t("verdict.bridge.value"),
    from: t("figure.scenario.bear"),
    to: t("figure.scenario.bull"),
    groups: {
      capex: t("report.group.capex"),
      capacity: t("report.group.capacity"),
      demand: t("report.group.demand"),
      cost: t("report.group.cost"),
      lives: t("report.group.lives"),
      finance: t("report.group.finance"),
    },
  });
  return {
    id: "bridge",
    number: null,
    heading: t("report.bridge.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "paragraph", text: t("report.bridge.text") },
      {
        kind: "chart",
        chart: {
          id: "bear-bull-bridge",
          finding,
          unitLine: t("verdict.bridge.unit"),
          source: `${engineLine(context)}; ${evidenceWords(context, "scenario")}`,
          spec,
          aspect: 0.29,
          twin: twins.add(finding, spec),
        },
      },
    ],
  };
}
