import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { BreakEvenFrontier } from "@/lib/model/scenario/break-even-frontier";
import { frontierFinding } from "@/lib/model/scenario/frontier-finding";
import type { FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { MODAL_CONSTRAINT_LAST_YEAR } from "@/lib/model/scenario/modal-constraint";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { frontierSpec } from "./frontier-spec";
import type { TargetWords } from "./target-words";

type Frontier = {
  subject: NamedScenario;
  frontier: BreakEvenFrontier;
  /** Null until they are drawn. */
  odds: FrontierOdds | null;
  published: ScenarioInputs["published"];
  sources: readonly SourceCitation[];
};

type Words = {
  t: FigureWords<"scenarioTargets">;
  caseName: FigureWords<"figure.scenario">;
  words: TargetWords;
  locale: Locale;
};

/** Where two assumptions together break even, how likely that is, and what limits capacity there. */
export function frontierFigure(shown: Frontier, said: Words): NamedFigure {
  const { subject, frontier, odds, published, sources } = shown;
  const { t, caseName, words, locale } = said;
  const year = String(MODAL_CONSTRAINT_LAST_YEAR);
  const axisOf = (key: ScenarioParameterKey) => ({
    ...words.display(key),
    label: words.label(key),
    published: published[key],
    value: subject.parameters[key],
  });
  const spec = frontierSpec(
    frontier,
    odds,
    { x: axisOf(frontier.x.key), y: axisOf(frontier.y.key) },
    {
      line: t("frontier.line"),
      odds: (probability) =>
        t("frontier.odds", {
          odds: formatQuantity(probability, "fraction", locale, { fractionDigits: 0 }),
        }),
      level: words.money,
      above: t("frontier.above"),
      below: t("frontier.below"),
      here: t("frontier.here"),
      cases: { bear: caseName("bear"), base: caseName("base"), bull: caseName("bull") },
      binding: t("frontier.binding", { year }),
      constraints: {
        accelerators: t("frontier.constraint.accelerators"),
        power: t("frontier.constraint.power"),
        cooling: t("frontier.constraint.cooling"),
        network: t("frontier.constraint.network"),
      },
      refused: t("frontier.refused"),
    },
  );
  return {
    id: "frontier",
    finding: findingOf(shown, said),
    unitLine: `${unitOf(shown, t, year)}. ${t("frontier.unitPoints")}`,
    panels: [{ key: "frontier", title: null, spec }],
    sources,
    fileName: `frontier-${frontier.x.key}-${frontier.y.key}`,
    aspect: { desk: "16 / 10", phone: "4 / 5" },
  };
}

function unitOf({ frontier, odds }: Frontier, t: Words["t"], year: string): string {
  const hasOddsLines = odds?.lines.some(({ lines }) => lines.length > 0) ?? false;
  if (odds !== null && hasOddsLines) return t("frontier.unit", { year, draws: odds.draws });
  const isDivided = frontier.lines.length > 0 || odds === null;
  return t(isDivided ? "frontier.unitWithoutOdds" : "frontier.unitLevels", { year });
}

function findingOf({ subject, frontier }: Frontier, { t, words }: Words): string {
  const { kind, point, npvForwardUsdBn } = frontierFinding(frontier, subject);
  if (kind === "refused") return t("frontier.finding.refused");
  const { x, y } = frontier;
  return t(`frontier.finding.${kind}`, {
    x: words.label(x.key),
    y: words.label(y.key),
    xValue: words.show(x.key, point.x),
    yValue: words.show(y.key, point.y),
    xCurrent: words.show(x.key, subject.parameters[x.key]),
    yCurrent: words.show(y.key, subject.parameters[y.key]),
    npv: words.money(npvForwardUsdBn),
  });
}
