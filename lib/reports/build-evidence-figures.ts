import { hypotheses } from "@/lib/model/tracking/hypotheses";
import type { ReportChain } from "@/lib/model/valuation/report-chain";
import type { ReportContent } from "./build-scenario-bundle";
import { figureRow, partRows, type FigureRow } from "./figure-row";

type Common = Pick<FigureRow, "evidence" | "source">;

/** What observed data and others' arithmetic say, as tidy rows. */
export function buildEvidenceFigures({
  bundle,
  odds,
  changes,
  chain,
  frameworks,
}: ReportContent): FigureRow[] {
  const source = `Joule Street engine ${bundle.engineVersion}`;
  const of = { evidence: "scenario", source } as const;
  return [
    ...partRows("odds", odds, source, ({ main }) =>
      main === null
        ? []
        : hypotheses.flatMap((hypothesis) => {
            const common = { section: "odds", evidence: "derived", asOf: main.frozenOn, source } as const;
            const { prior, posterior } = main.odds;
            return [
              figureRow({ ...common, metric: `${hypothesis}.priorFraction`, value: prior[hypothesis] }),
              figureRow({
                ...common,
                metric: `${hypothesis}.posteriorFraction`,
                value: posterior[hypothesis],
              }),
            ];
          }),
    ),
    ...partRows("change", changes, source, (cases) =>
      cases.flatMap(({ slug, earlierUsdBn, todayUsdBn, effects }) =>
        Object.entries({ earlierUsdBn, ...effects, todayUsdBn }).map(([metric, value]) =>
          figureRow({ ...of, section: "change", scenario: slug, metric, value }),
        ),
      ),
    ),
    ...partRows("chain", chain, source, (value) => chainRows(of, value)),
    ...partRows("framework", frameworks, source, (compared) =>
      compared.flatMap(({ id, answer }) =>
        (answer?.figures ?? []).map(({ id: figure, unit, value }) =>
          figureRow({ ...of, section: "framework", metric: `${id}.${figure}`, unit, value }),
        ),
      ),
    ),
  ];
}

function chainRows(of: Common, { years, scenarios, vendors }: ReportChain): FigureRow[] {
  const layers = scenarios.flatMap(({ slug, layers: paid }) =>
    paid.flatMap(({ recipient, spentUsdBn, bookedUsdBn }) =>
      years.flatMap((year, index) =>
        Object.entries({ spentUsdBn, bookedUsdBn }).map(([metric, values]) =>
          figureRow({
            ...of,
            section: "chain",
            scenario: slug,
            year,
            metric: `${recipient}.${metric}`,
            value: values[index] ?? null,
          }),
        ),
      ),
    ),
  );
  const growth = vendors.flatMap(({ ticker, byScenario }) =>
    byScenario.map(({ slug, growthFraction }) =>
      figureRow({
        ...of,
        section: "chain",
        scenario: slug,
        metric: `${ticker}.growthPerYearFraction`,
        value: growthFraction,
      }),
    ),
  );
  return [...layers, ...growth];
}
