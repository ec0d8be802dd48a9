import type { ReportContext } from "@/lib/reports/report-context";
import { scenarioParameterDefinitions } from "@/lib/model/scenario/scenario-parameters";
import { figure, figureHead, head, words } from "./value-cell";
import type { ValueBlock } from "./value-sheet";
import { unavailableBlocks } from "./unavailable-blocks";

/** Forward NPV with one parameter at P10 and P90 of its range, widest swing first. */
export function tornadoBlocks(context: ReportContext): ValueBlock[] {
  const { t, analysis } = context;
  const { tornado } = analysis;
  const title = t("workbookSheets.tornado.heading");
  if (tornado.status === "unavailable") return unavailableBlocks(context, title, tornado.reason);
  const { effects, medianNpvUsdBn } = tornado.value;
  const columns = ["inputP10", "inputP90", "npvP10", "npvP90", "swing"] as const;
  return [
    { kind: "heading", text: title },
    {
      kind: "note",
      text: t("workbookSheets.tornado.note", { median: context.usdBn(medianNpvUsdBn) }),
    },
    {
      kind: "table",
      heads: [
        head(t("workbookSheets.column.key")),
        head(t("workbookSheets.column.assumption")),
        head(t("workbookSheets.column.unit")),
        ...columns.map((column) => figureHead(t(`workbookSheets.column.${column}`))),
      ],
      rows: effects.map(({ key, p10, p90, swingUsdBn }) => {
        const { unit } = scenarioParameterDefinitions[key];
        return [
          words(key),
          words(t(`scenarioParameter.${key}.label`)),
          words(context.unitText(unit)),
          figure(p10.input, unit),
          figure(p90.input, unit),
          figure(p10.npvUsdBn, "USD bn"),
          figure(p90.npvUsdBn, "USD bn"),
          figure(swingUsdBn, "USD bn"),
        ];
      }),
    },
  ];
}
