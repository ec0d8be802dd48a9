import type { Locale } from "@/lib/format/locale";
import enApiDocs from "./en/apiDocs.json";
import enCapacity from "./en/capacity.json";
import enCapacityEvidence from "./en/capacityEvidence.json";
import enChainVendors from "./en/chainVendors.json";
import enChart from "./en/chart.json";
import enChain from "./en/chain.json";
import enChainFlows from "./en/chainFlows.json";
import enCompanies from "./en/companies.json";
import enControl from "./en/control.json";
import enCost from "./en/cost.json";
import enCostModel from "./en/costModel.json";
import enData from "./en/data.json";
import enEnergy from "./en/energy.json";
import enFigure from "./en/figure.json";
import enRealised from "./en/realised.json";
import enRealisedAlerts from "./en/realisedAlerts.json";
import enRealisedOdds from "./en/realisedOdds.json";
import enRealisedFiled from "./en/realisedFiled.json";
import enRealisedTrack from "./en/realisedTrack.json";
import enReports from "./en/reports.json";
import enScenarioFunding from "./en/scenarioFunding.json";
import enScenarioDrivers from "./en/scenarioDrivers.json";
import enScenarioFrameworks from "./en/scenarioFrameworks.json";
import enScenarioParameter from "./en/scenarioParameter.json";
import enScenarioStore from "./en/scenarioStore.json";
import enScenarioTargets from "./en/scenarioTargets.json";
import enScenarioUncertainty from "./en/scenarioUncertainty.json";
import enScenarios from "./en/scenarios.json";
import enShell from "./en/shell.json";
import enUncertainty from "./en/uncertainty.json";
import enVerdict from "./en/verdict.json";
import esApiDocs from "./es/apiDocs.json";
import esCapacity from "./es/capacity.json";
import esCapacityEvidence from "./es/capacityEvidence.json";
import esChainVendors from "./es/chainVendors.json";
import esChart from "./es/chart.json";
import esChain from "./es/chain.json";
import esChainFlows from "./es/chainFlows.json";
import esCompanies from "./es/companies.json";
import esControl from "./es/control.json";
import esCost from "./es/cost.json";
import esCostModel from "./es/costModel.json";
import esData from "./es/data.json";
import esEnergy from "./es/energy.json";
import esFigure from "./es/figure.json";
import esRealised from "./es/realised.json";
import esRealisedAlerts from "./es/realisedAlerts.json";
import esRealisedOdds from "./es/realisedOdds.json";
import esRealisedFiled from "./es/realisedFiled.json";
import esRealisedTrack from "./es/realisedTrack.json";
import esReports from "./es/reports.json";
import esScenarioFunding from "./es/scenarioFunding.json";
import esScenarioDrivers from "./es/scenarioDrivers.json";
import esScenarioFrameworks from "./es/scenarioFrameworks.json";
import esScenarioParameter from "./es/scenarioParameter.json";
import esScenarioStore from "./es/scenarioStore.json";
import esScenarioTargets from "./es/scenarioTargets.json";
import esScenarioUncertainty from "./es/scenarioUncertainty.json";
import esScenarios from "./es/scenarios.json";
import esShell from "./es/shell.json";
import esUncertainty from "./es/uncertainty.json";
import esVerdict from "./es/verdict.json";

const english = {
  shell: enShell,
  apiDocs: enApiDocs,
  chart: enChart,
  control: enControl,
  figure: enFigure,
  verdict: enVerdict,
  scenarios: enScenarios,
  data: enData,
  cost: enCost,
  uncertainty: enUncertainty,
  costModel: enCostModel,
  energy: enEnergy,
  chain: enChain,
  chainFlows: enChainFlows,
  chainVendors: enChainVendors,
  companies: enCompanies,
  realised: enRealised,
  capacity: enCapacity,
  capacityEvidence: enCapacityEvidence,
  scenarioFunding: enScenarioFunding,
  scenarioParameter: enScenarioParameter,
  scenarioDrivers: enScenarioDrivers,
  scenarioFrameworks: enScenarioFrameworks,
  scenarioTargets: enScenarioTargets,
  scenarioStore: enScenarioStore,
  scenarioUncertainty: enScenarioUncertainty,
  realisedAlerts: enRealisedAlerts,
  realisedOdds: enRealisedOdds,
  realisedFiled: enRealisedFiled,
  realisedTrack: enRealisedTrack,
  reports: enReports,
};

export type Messages = typeof english;

/** English is the shape; a key missing from Spanish does not compile. */
export const messagesByLocale: Record<Locale, Messages> = {
  en: english,
  es: {
    shell: esShell,
    apiDocs: esApiDocs,
    chart: esChart,
    control: esControl,
    figure: esFigure,
    verdict: esVerdict,
    scenarios: esScenarios,
    data: esData,
    cost: esCost,
    uncertainty: esUncertainty,
    costModel: esCostModel,
    energy: esEnergy,
    chain: esChain,
    chainFlows: esChainFlows,
    chainVendors: esChainVendors,
    companies: esCompanies,
    realised: esRealised,
    capacity: esCapacity,
    capacityEvidence: esCapacityEvidence,
    scenarioFunding: esScenarioFunding,
    scenarioParameter: esScenarioParameter,
    scenarioDrivers: esScenarioDrivers,
    scenarioFrameworks: esScenarioFrameworks,
    scenarioTargets: esScenarioTargets,
    scenarioStore: esScenarioStore,
    scenarioUncertainty: esScenarioUncertainty,
    realisedAlerts: esRealisedAlerts,
    realisedOdds: esRealisedOdds,
    realisedFiled: esRealisedFiled,
    realisedTrack: esRealisedTrack,
    reports: esReports,
  },
};
