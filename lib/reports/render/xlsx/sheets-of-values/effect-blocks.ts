import type { ReportContext } from "@/lib/reports/report-context";
import { scenarioParameterDefinitions } from "@/lib/model/scenario/scenario-parameters";
import { unavailableBlocks } from "./unavailable-blocks";
import { figure, figureHead, head, remark, words } from "./value-cell";
import type { ValueBlock } from "./value-sheet";

/** Shares of the variance of forward NPV, largest first. */
export function effectBlocks(context: ReportContext): ValueBlock[] {
  const { t, analysis, whole } = context;
  const title = t("workbookSheets.effects.heading");
  const part = analysis.effects;
  if (part.status === "unavailable") return unavailableBlocks(context, title, part.reason);
  if (part.value === null) return unavailableBlocks(context, title, t("workbookSheets.effects.nothing"));
  const { effects, rest, orderCount, replicateCount } = part.value;
  const label = (key: (typeof effects)[number]["keys"][number]) => t(`scenarioParameter.${key}.label`);
  return [
    { kind: "heading", text: title },
    {
      kind: "note",
      text: t("workbookSheets.effects.note", {
        orders: whole(orderCount),
        replicates: whole(replicateCount),
      }),
    },
    {
      kind: "table",
      heads: [
        head(t("workbookSheets.column.key")),
        head(t("workbookSheets.column.assumption")),
        head(t("workbookSheets.column.unit")),
        figureHead(t("workbookSheets.column.share")),
        figureHead(t("workbookSheets.column.standardError")),
      ],
      rows: [...effects, ...(rest === null ? [] : [rest])].map(({ keys, share, standardError }) => [
        words(keys.length === 1 ? keys.join("") : t("workbookSheets.effects.rest")),
        words(
          keys.length === 1
            ? keys.map(label).join("")
            : t("workbookSheets.effects.restCount", { count: whole(keys.length) }),
        ),
        words(context.unitText("fraction")),
        figure(share, "fraction"),
        figure(standardError, "fraction"),
      ]),
    },
  ];
}

/** What one assumption alone would have to be for forward NPV to be zero, nearest first. */
export function goalBlocks(context: ReportContext): ValueBlock[] {
  const { t, analysis } = context;
  const title = t("workbookSheets.goals.heading");
  const { goals } = analysis;
  if (goals.status === "unavailable") return unavailableBlocks(context, title, goals.reason);
  return [
    { kind: "heading", text: title },
    { kind: "note", text: t("workbookSheets.goals.note") },
    {
      kind: "table",
      heads: [
        head(t("workbookSheets.column.key")),
        head(t("workbookSheets.column.assumption")),
        head(t("workbookSheets.column.unit")),
        figureHead(t("workbookSheets.goals.now")),
        figureHead(t("workbookSheets.goals.needed")),
        head(t("workbookSheets.goals.side")),
      ],
      rows: goals.value.map(({ key, value, nearest, obstacle }) => {
        const { unit } = scenarioParameterDefinitions[key];
        return [
          words(key),
          words(t(`scenarioParameter.${key}.label`)),
          words(context.unitText(unit)),
          figure(value, unit),
          figure(nearest?.value ?? null, unit),
          remark(
            nearest === null
              ? t(`workbookSheets.goals.obstacle.${obstacle ?? "not-alone"}`)
              : t(`workbookSheets.goals.${nearest.metOn}`),
          ),
        ];
      }),
    },
  ];
}
