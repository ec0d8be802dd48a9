import type { Perimeter } from "@/lib/model/scenario/perimeters";

/** "C, R2": the letters a figure is marked with; their meaning stands in the page's notes. */
export function perimeterText({ capex, revenue }: Perimeter): string {
  return [capex, revenue].filter((part) => part !== null).join(", ");
}
