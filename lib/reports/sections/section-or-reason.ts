import { attemptPart } from "../attempt-part";
import type { ReportContext } from "../report-context";
import type { ReportSection } from "../scenario-report";
import { unavailableBlock } from "./unavailable-block";

/** A section that rests on observed data; where what was observed cannot be shown, its place says why. */
export function sectionOrReason(
  context: ReportContext,
  frame: Pick<ReportSection, "id" | "number" | "heading">,
  build: () => ReportSection,
): ReportSection {
  const built = attemptPart(build);
  if (built.status === "available") return built.value;
  return {
    ...frame,
    scenario: null,
    startsPage: false,
    blocks: [unavailableBlock(context, frame.heading, built.reason)],
  };
}
