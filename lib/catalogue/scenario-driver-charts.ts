import { bridgeEnds, usualEnds } from "@/lib/charts/scenario/bridge-ends";
import { npvEffectsFigure } from "@/lib/charts/scenario/npv-effects-figure";
import { parameterBridgeFigure } from "@/lib/charts/scenario/parameter-bridge-figure";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import { parameterBridgeInSlices, shapleyEffectsInSlices } from "@/lib/commands/attribute-npv-in-slices";
import { AppError } from "@/lib/errors/app-error";
import { NPV_SHAPLEY_ORDERS } from "@/lib/model/scenario/npv-shapley-effects";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import type { ChartEntry } from "./chart-entry";
import { computedOnce } from "./computed-once";
import { nothingToDraw } from "./nothing-to-draw";
import { scenarioNamesOf } from "./scenario-names-of";
import { scenarioViewOf } from "./scenario-view-of";

const place = { section: "scenarios", page: "/scenarios" } as const;

/** What drives a difference: between two scenarios, and within the spread of one. */
export const scenarioDriverCharts: ChartEntry[] = [
  {
    ...place,
    id: "scenario-bridge",
    anchor: "driver-bridge",
    build: async (request) => {
      const { view, inputs, subject, parent, text, sources, built } = await scenarioViewOf(request);
      const { context, options, seed } = inputs;
      const ends = bridgeEnds(inputs, subject, parent);
      const wanted = view.bridge ?? usualEnds(subject, parent);
      const from = endOf(ends, "from", wanted.from);
      const to = endOf(ends, "to", wanted.to);
      const task = { context, options, seed, from: from.parameters, to: to.parameters };
      const bridge = await computedOnce("bridge", task, () =>
        request.compute((signal) => parameterBridgeInSlices(inputs, { from, to }, signal)),
      );
      const { of, locale } = request.words;
      const nameOf = await scenarioNamesOf(request);
      const shared = of("scenarioDrivers");
      const figure = parameterBridgeFigure(
        { bridge, from: from.slug, to: to.slug, sources },
        {
          t: of("scenarioDrivers.bridge"),
          shared,
          text,
          nameOf,
          inSentence: (slug) => (slug === OWN_SLUG ? shared("own") : nameOf(slug)),
          locale,
        },
      );
      if (figure === null) throw nothingToDraw(`nothing separates ${from.slug} from ${to.slug}`);
      return built(figure);
    },
  },
  {
    ...place,
    id: "what-explains-the-spread",
    anchor: "driver-effects",
    build: async (request) => {
      const { inputs, subject, text, sources, built } = await scenarioViewOf(request);
      const { context, options, published, seed, dependence } = inputs;
      const task = { context, options, published, seed, dependence, subject };
      const effects = await computedOnce("effects", task, () =>
        request.compute((signal) =>
          shapleyEffectsInSlices(inputs, { scenario: subject, orders: NPV_SHAPLEY_ORDERS }, signal),
        ),
      );
      const { of, locale } = request.words;
      const shared = of("scenarioDrivers");
      const shown = { slug: subject.slug, scenario: shared("own"), sources };
      const words = { t: of("scenarioDrivers.effects"), shared, text, locale };
      return built(effects === null ? null : npvEffectsFigure({ ...shown, effects }, words));
    },
  },
];

/** @throws {AppError} INVALID_INPUT for a scenario the page does not offer. */
function endOf(ends: readonly NamedScenario[], field: "from" | "to", slug: string): NamedScenario {
  const end = ends.find((each) => each.slug === slug);
  if (end !== undefined) return end;
  const allowed = ends.map((each) => each.slug).join(", ");
  const problem = `The chart's parameters cannot be used: ${field}: allowed ${allowed}.`;
  throw new AppError("INVALID_INPUT", problem, { fields: [{ field, value: slug, allowed }] });
}
