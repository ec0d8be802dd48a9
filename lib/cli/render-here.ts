import type { RenderReport } from "@/lib/jobs/compose-report";

/** In the command's own process, which nobody else waits for. */
export const renderHere: RenderReport = async (task) => {
  const { report } = await import("@/lib/reports/render-process/render-tasks"); // fonts and a canvas: only for whoever draws
  return report(task);
};
