import type { z } from "zod";
import { alertEndpoints, alertSchemas } from "./alerts/alert-endpoints";
import { capacityEndpoints, capacitySchemas } from "./capacity/capacity-endpoints";
import { chainEndpoints, chainSchemas } from "./chain/chain-endpoints";
import { chartEndpoints, chartSchemas } from "./charts/chart-endpoints";
import { companyEndpoints, companySchemas } from "./companies/company-endpoints";
import { dataEndpoints, dataSchemas } from "./data/data-endpoints";
import { uploadEndpoints, uploadSchemas } from "./data/upload-endpoints";
import { apiMethods, type ApiMethod, type Endpoint, type EndpointName } from "./endpoint";
import { energyEndpoints, energySchemas } from "./energy/energy-endpoints";
import { problemDetails } from "./problem-details";
import { realisedEndpoints, realisedSchemas } from "./realised/realised-endpoints";
import { reportEndpoints, reportSchemas } from "./reports/report-endpoints";
import { savedReportEndpoints, savedReportSchemas } from "./reports/saved-report-endpoints";
import { analysisEndpoints, analysisSchemas } from "./scenarios/analysis-endpoints";
import { scenarioEndpoints, scenarioSchemas } from "./scenarios/scenario-endpoints";
import { sweepEndpoints, sweepSchemas } from "./scenarios/sweep-endpoints";
import { serviceEndpoints } from "./service/service-endpoints";
import { trackRecordEndpoints, trackRecordSchemas } from "./track-record/track-record-endpoints";
import { sourcedField } from "./unit-cost/sourced-field";
import { unitCostEndpoints, unitCostSchemas } from "./unit-cost/unit-cost-endpoints";

/** Everything under /api/v1. */
export const apiRegistry = {
  ...serviceEndpoints,
  ...energyEndpoints,
  ...unitCostEndpoints,
  ...capacityEndpoints,
  ...scenarioEndpoints,
  ...analysisEndpoints,
  ...sweepEndpoints,
  ...companyEndpoints,
  ...chainEndpoints,
  ...realisedEndpoints,
  ...trackRecordEndpoints,
  ...alertEndpoints,
  ...reportEndpoints,
  ...chartEndpoints,
  ...savedReportEndpoints,
  ...dataEndpoints,
  ...uploadEndpoints,
};

/** Schemas that the OpenAPI document names, so that each stands in it once. */
export const namedSchemas = {
  Problem: problemDetails,
  SourcedField: sourcedField,
  ...energySchemas,
  ...unitCostSchemas,
  ...capacitySchemas,
  ...scenarioSchemas,
  ...analysisSchemas,
  ...sweepSchemas,
  ...companySchemas,
  ...chainSchemas,
  ...realisedSchemas,
  ...trackRecordSchemas,
  ...alertSchemas,
  ...reportSchemas,
  ...chartSchemas,
  ...savedReportSchemas,
  ...dataSchemas,
  ...uploadSchemas,
} satisfies Record<string, z.ZodType>;

export type ListedEndpoint = Endpoint & { name: EndpointName; method: ApiMethod; address: string };

/** Each endpoint with its method and path. */
export function listEndpoints(): ListedEndpoint[] {
  const entries = Object.entries<Endpoint>(apiRegistry) as [EndpointName, Endpoint][];
  return entries.flatMap(([name, endpoint]) => {
    const [verb, address = ""] = name.split(" ");
    const method = apiMethods.find((known) => known === verb);
    return method === undefined ? [] : [{ ...endpoint, name, method, address }];
  });
}
