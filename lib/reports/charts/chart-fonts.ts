import { GlobalFonts } from "@napi-rs/canvas";
import { paperFontFile } from "../render/pdf/paper-fonts";

export const CHART_FONT_FAMILY = "Joule Inter";

/** A server may have no fonts at all; registering the same family again changes nothing. */
export function registerChartFonts(): void {
  if (GlobalFonts.has(CHART_FONT_FAMILY)) return;
  for (const font of ["sans", "sansMedium", "sansSemibold"] as const) {
    GlobalFonts.register(paperFontFile(font), CHART_FONT_FAMILY);
  }
}
