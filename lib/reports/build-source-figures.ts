import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import { scenarioRanges } from "@/lib/model/scenario/scenario-inputs";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
} from "@/lib/model/scenario/scenario-parameters";
import { unitCostFieldDefinition, unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { figureRow, type FigureRow } from "./figure-row";

/** What the results rest on: parameters with their ranges, inputs of the unit cost, filed years, the power price. */
export function buildSourceFigures(bundle: ScenarioBundle): FigureRow[] {
  return [
    ...parameterRows(bundle),
    ...costInputRows(bundle),
    ...filedYearRows(bundle),
    ...electricityRows(bundle),
  ];
}

/** The ends of a range are rows of their own: a range is not a quantile. */
function parameterRows({ inputs, provenance }: ScenarioBundle): FigureRow[] {
  return inputs.scenarios.flatMap((scenario) => {
    const ranges = scenarioRanges(scenario, inputs.published);
    return scenarioParameterKeys.flatMap((key) => {
      const published = provenance.parameterSources.find((candidate) => candidate.key === key);
      const isOverridden = scenario.overridden.includes(key);
      const common = {
        section: "parameter",
        scenario: scenario.slug,
        unit: scenarioParameterDefinitions[key].unit,
        evidence: isOverridden ? "scenario" : evidenceOfGrade(published?.grade ?? ""),
        asOf: isOverridden ? null : (published?.asOf ?? null),
        source: isOverridden
          ? "set by the reader"
          : `${published?.source ?? ""} (grade ${published?.grade ?? ""})`,
      } as const;
      return [
        figureRow({ ...common, metric: key, value: scenario.parameters[key] }),
        figureRow({ ...common, metric: `${key}.low`, value: ranges[key].low }),
        figureRow({ ...common, metric: `${key}.high`, value: ranges[key].high }),
      ];
    });
  });
}

function costInputRows({ inputs, provenance }: ScenarioBundle): FigureRow[] {
  return unitCostFieldNames.map((name) => {
    const { evidence, verification, sourceTitle, asOf } = provenance.unitCost.fields[name];
    return figureRow({
      section: "cost-input",
      metric: name,
      unit: unitCostFieldDefinition(name).unit,
      value: inputs.unitCost[name],
      evidence,
      asOf,
      source: `${sourceTitle} (${verification})`,
    });
  });
}

function filedYearRows({ provenance }: ScenarioBundle): FigureRow[] {
  const filings = "SEC filings of AMZN, GOOGL, META, MSFT, ORCL";
  return provenance.filedYears.flatMap((filed) => {
    const common = { section: "filed-year", year: filed.year, asOf: `${filed.year}-12-31` } as const;
    return [
      figureRow({
        ...common,
        metric: "bigFiveCapexUsdBn",
        value: filed.bigFiveCapexUsdBn,
        evidence: filed.bigFiveCapexEvidence,
        source: filings,
      }),
      figureRow({
        ...common,
        metric: "aiShareFraction",
        value: filed.aiShareFraction,
        evidence: "estimated",
        source: "assumed: no filing separates it",
      }),
      figureRow({
        ...common,
        metric: "capexUsdBn",
        value: filed.capexUsdBn,
        evidence: filed.capexEvidence,
        source: `${filings} x AI share x global ratio`,
      }),
      figureRow({
        ...common,
        metric: "revenueUsdBn",
        value: filed.revenueUsdBn,
        evidence: filed.revenueEvidence,
        source: "end-customer AI revenue",
      }),
    ];
  });
}

function electricityRows({ provenance }: ScenarioBundle): FigureRow[] {
  const { seriesId, newest, trailingYearMeanUsdPerMwh, attribution, licenceName } = provenance.electricity;
  const month = newest.periodStart.slice(0, 7);
  const common = {
    section: "electricity",
    unit: "USD/MWh",
    year: Number(month.slice(0, 4)),
    asOf: month,
    source: `${attribution}; ${licenceName}`,
  } as const;
  return [
    figureRow({
      ...common,
      metric: `${seriesId} trailing twelve-month mean`,
      value: trailingYearMeanUsdPerMwh,
      evidence: "derived",
    }),
    figureRow({
      ...common,
      metric: `${seriesId} ${month}`,
      value: newest.priceUsdPerMwh,
      evidence: newest.evidence,
    }),
  ];
}
