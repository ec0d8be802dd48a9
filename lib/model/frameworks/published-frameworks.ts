import { bain } from "./bain";
import { bca } from "./bca";
import { bernstein } from "./bernstein";
import { burry, meta, rice } from "./chip-depreciation";
import { citi2025, citi2026 } from "./citi";
import { exponentialView2025, exponentialView2026, exponentialViewElasticity } from "./exponential-view";
import { goldmanSachs } from "./goldman-sachs";
import { jpmorganPerUser, jpmorganReturn } from "./jpmorgan";
import { morganStanleyFunding, morganStanleyMargins } from "./morgan-stanley";
import type { FrameworkId, PublishedFramework } from "./published-framework";
import { sequoia2023, sequoia2024 } from "./sequoia";

/** What others have published about whether the spending pays: required revenue first, then spending, then wear. */
export const publishedFrameworks: readonly PublishedFramework[] = [
  jpmorganReturn,
  jpmorganPerUser,
  bain,
  sequoia2024,
  sequoia2023,
  citi2026,
  exponentialView2026,
  exponentialView2025,
  exponentialViewElasticity,
  morganStanleyMargins,
  goldmanSachs,
  morganStanleyFunding,
  citi2025,
  bernstein,
  bca,
  burry,
  rice,
  meta,
];

/** Where the engine's figure is what the snapshot took from the publisher or from history: agreement says nothing. */
export const answeredByInput: ReadonlySet<FrameworkId> = new Set([
  "goldman-sachs",
  "exponential-view-2025",
  "exponential-view-elasticity",
  "bernstein",
]);
