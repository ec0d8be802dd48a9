import type { apiRegistry } from "@/lib/contracts/api/api-registry";

/** What a language model may ask, by the endpoint that answers it: reads and computations, nothing that changes data. */
export const apiTools = {
  list_power_series: "GET /api/v1/series",
  power_price_history: "GET /api/v1/series/{id}/history",
  delivered_power_prices: "GET /api/v1/delivered-prices",
  token_merit_order: "GET /api/v1/merit-order",
  unit_cost: "POST /api/v1/unit-cost",
  accelerators: "GET /api/v1/hardware",
  capacity: "POST /api/v1/capacity",
  site_replicability: "GET /api/v1/replicability",
  list_scenarios: "GET /api/v1/scenarios",
  scenario: "GET /api/v1/scenarios/{slug}",
  project_scenario: "POST /api/v1/projections",
  blend_scenarios: "POST /api/v1/blend",
  goal_seek: "POST /api/v1/goal-seek",
  frameworks: "GET /api/v1/frameworks",
  list_companies: "GET /api/v1/companies",
  company: "GET /api/v1/companies/{ticker}",
  value_chain: "GET /api/v1/chain",
  vendor_expectations: "GET /api/v1/vendors",
  realised: "GET /api/v1/realised",
  scenario_odds: "GET /api/v1/realised/odds",
  track_record: "GET /api/v1/track-record",
  data_health: "GET /api/v1/sources",
} as const satisfies Record<string, keyof typeof apiRegistry>;
