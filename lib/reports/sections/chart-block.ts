import type { ReportPart } from "@/lib/contracts/report-part";
import { attemptPart } from "../attempt-part";
import type { ReportContext } from "../report-context";
import type { DrawnChart, ReportBlock } from "../scenario-report";
import type { TwinTables } from "./twin-tables";
import { unavailableBlock } from "./unavailable-block";

/** A chart with its table among the data; what stops it becomes its reason, and the report goes on. */
export function chartBlock(
  context: ReportContext,
  twins: TwinTables,
  { id, title }: { id: string; title: string },
  draw: () => DrawnChart,
): ReportBlock {
  const drawn = attemptPart(() => {
    const chart = draw();
    return { ...chart, id, title, twin: twins.add(title, chart.spec) };
  });
  return drawn.status === "available"
    ? { kind: "chart", chart: drawn.value }
    : unavailableBlock(context, title, drawn.reason);
}

/** What a part of the bundle is shown as, or why it is not there. */
export function partBlocks<Value>(
  context: ReportContext,
  title: string,
  part: ReportPart<Value>,
  show: (value: Value) => ReportBlock[],
): ReportBlock[] {
  const shown = part.status === "available" ? attemptPart(() => show(part.value)) : part;
  return shown.status === "available" ? shown.value : [unavailableBlock(context, title, shown.reason)];
}
