import type { ScenarioState } from "./scenario-state";

/**
 * What the periods from `start` to `end` charge for everything spent by then: Σ_v capex_v x share(t - v), by schedule.
 * Two periods at a time: the share of one period's vintage is that of the next period's following vintage.
 */
export function chargeVintages(
  { periodPaths: paths, charges }: ScenarioState,
  start: number,
  end: number,
): void {
  const { capexUsdBn, bookDepreciationUsdBn, economicDepreciationUsdBn, taxDepreciationUsdBn } = paths;
  convolve(capexUsdBn, charges.book, start, end, bookDepreciationUsdBn);
  convolve(capexUsdBn, charges.economic, start, end, economicDepreciationUsdBn);
  convolve(capexUsdBn, charges.tax, start, end, taxDepreciationUsdBn);
}

function convolve(
  spent: Float64Array,
  share: Float64Array,
  start: number,
  end: number,
  charged: Float64Array,
): void {
  for (let t = start; t < end; t += 4) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    // A read past the end would make each of them a number or undefined, and box it.
    let oneOlder = t + 1 < end ? (share[t + 1] ?? 0) : 0;
    let twoOlder = t + 2 < end ? (share[t + 2] ?? 0) : 0;
    let threeOlder = t + 3 < end ? (share[t + 3] ?? 0) : 0;
    for (let v = 0; v <= t; v++) {
      const amount = spent[v] ?? 0;
      const own = share[t - v] ?? 0;
      first += amount * own;
      second += amount * oneOlder;
      third += amount * twoOlder;
      fourth += amount * threeOlder;
      threeOlder = twoOlder;
      twoOlder = oneOlder;
      oneOlder = own;
    }
    charged[t] = first;
    if (t + 1 >= end) return;
    const newest = spent[t + 1] ?? 0;
    charged[t + 1] = second + newest * oneOlder;
    if (t + 2 >= end) return;
    const newer = spent[t + 2] ?? 0;
    charged[t + 2] = third + newest * twoOlder + newer * oneOlder;
    if (t + 3 >= end) return;
    charged[t + 3] = fourth + newest * threeOlder + newer * twoOlder + (spent[t + 3] ?? 0) * oneOlder;
  }
}
