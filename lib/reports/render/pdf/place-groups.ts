import { drawColumn } from "./box";
import { addPage, type PageFlow } from "./page-flow";
import { planGroups, type BoxGroup, type Plan } from "./plan-groups";

export function placeGroups(flow: PageFlow, groups: readonly BoxGroup[]): void {
  drawPlan(flow, planGroups(flow.geometry, groups, flow.y));
}

/** Draws from the page at hand on; the flow goes on where the plan ends. */
export function drawPlan(flow: PageFlow, plan: Plan): void {
  let page = 0;
  for (const { page: wanted, at, boxes } of plan.columns) {
    for (; page < wanted; page++) addPage(flow);
    drawColumn(boxes, at);
  }
  flow.y = plan.endPt;
}
