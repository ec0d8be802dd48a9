"use client";

import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { FiledAnalogues } from "./filed-analogues";
import { FiledCapexFigure } from "./filed-capex-figure";
import { FiledRatioFigure } from "./filed-ratio-figure";
import { FiledStatements } from "./filed-statements";
import { FiledTable } from "./filed-table";

/** Filings and statements: capital against cash, ratios beside other booms, every figure with its filing. */
export function FiledSection({ view }: { view: RealisedView }) {
  return (
    <div className="flex flex-col gap-y-10">
      <FiledCapexFigure figures={view.figures} />
      <FiledRatioFigure figures={view.figures} />
      <FiledTable figures={view.figures} asOf={view.asOf} />
      <FiledStatements statements={view.figures.statements} />
      <FiledAnalogues analogues={view.figures.analogues} />
    </div>
  );
}
