/*
 * The annual projection kernel and both of its net present values, written as C: what the TypeScript is timed against.
 * Usage: scenario-kernel DRAWS NPVS REPEATS. DRAWS holds the context, then one row of parameters a draw; NPVS is
 * written with forward and programme NPV of each. Prints the milliseconds of the shortest pass over all draws.
 * scenario-layout.h is generated: where each number stands, and the draw and context sizes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "scenario-arithmetic.h"
#include "scenario-layout.h"

enum { YEARS = 19, FIRST_PROJECTED = 4, LAST = YEARS - 1, FIRST_YEAR = 2022, INDEX_YEAR = 2026 };

static const double COMPUTE_LAG = 0.5, FACILITY_LAG = 1.5, POWER_LAG = 2.5;
static const double EQUIPMENT_TAX_LIFE = 5, BUILDING_TAX_LIFE = 39;

typedef struct {
  double adds[YEARS], capex[YEARS], maintenance[YEARS], installed[YEARS], power[YEARS], cooling[YEARS];
  double network[YEARS], energised[YEARS], idle[YEARS], tokens[YEARS], supply[YEARS], demand[YEARS];
  double price[YEARS], marginal_cost[YEARS], utilisation[YEARS], wallet[YEARS], revenue[YEARS], uplift[YEARS];
  double energy[YEARS], operations[YEARS], expense[YEARS], ebitda[YEARS], book_charge[YEARS], writedown_charge[YEARS];
  double economic_charge[YEARS], tax_charge[YEARS], cash_tax[YEARS], nopat[YEARS], book_nopat[YEARS];
  double cash_flow[YEARS], cumulative[YEARS];
  double book[YEARS], economic[YEARS], tax[YEARS], survival[YEARS], price_level[YEARS];
  double writedown_share, run_off;
  int writedown_age;
} State;

static double smaller(double a, double b) { return a < b ? a : b; }
static double larger(double a, double b) { return a > b ? a : b; }

static double straight_line(double age, double start, double life) {
  double overlap = smaller(age + 1, start + life) - larger(age, start);
  return overlap > 0 ? overlap / life : 0;
}

static double surviving(double age, double life) {
  double expired = age - (life - 1);
  if (expired <= 0) return 1;
  return expired >= 1 ? 0 : 1 - expired;
}

static double fading(double start, double long_run, double fade, int years) {
  return long_run + (start - long_run) * engine_exp(-fade * years);
}

static double plan_growth(const double *p, int year) {
  if (year <= 2027) return p[capexGrowth2027Fraction];
  if (year == 2028) return p[capexGrowth2028Fraction];
  if (year == 2029) return p[capexGrowth2029Fraction];
  return year <= 2031 ? p[capexGrowth2030To2031Fraction] : p[capexGrowthAfter2031Fraction];
}

static double saturate(double raw, double wallet) {
  if (!(raw > 0)) return 0;
  return 1 / sqrt(1 / (raw * raw) + 1 / (wallet * wallet));
}

static double remaining(double years, double life) { return smaller(larger(1 - years / life, 0), 1); }

static void fill_lives(const double *p, double compute_share, State *s) {
  double facility = p[facilityShareFraction], power = p[powerShareFraction], bonus = p[bonusDepreciationFraction];
  double book_life = p[bookLifeComputeYears], economic_life = p[economicLifeComputeYears];
  double useful_life = smaller(book_life, economic_life);
  s->writedown_age = (int)floor(COMPUTE_LAG + useful_life);
  s->writedown_share = compute_share * (1 - useful_life / book_life);
  s->survival[0] = 1;
  for (int age = 1; age < YEARS; age++) s->survival[age] = surviving(age + 0.5, economic_life);
  for (int age = 0; age < YEARS; age++) {
    double long_lived = facility * straight_line(age, FACILITY_LAG, p[facilityLifeYears]) +
                        power * straight_line(age, POWER_LAG, p[facilityLifeYears]);
    s->book[age] = compute_share * (useful_life / book_life) * straight_line(age, COMPUTE_LAG, useful_life) + long_lived;
    s->economic[age] = compute_share * straight_line(age, COMPUTE_LAG, economic_life) + long_lived;
    s->tax[age] =
        compute_share * ((age == 0 ? bonus : 0) + (1 - bonus) * straight_line(age, COMPUTE_LAG, EQUIPMENT_TAX_LIFE)) +
        power * ((age == 2 ? bonus : 0) + (1 - bonus) * straight_line(age, POWER_LAG, EQUIPMENT_TAX_LIFE)) +
        facility * straight_line(age, FACILITY_LAG, BUILDING_TAX_LIFE);
  }
}

static void project(const double *c, const double *p, State *s) {
  double chain = 1 / c[electricalEfficiencyFraction];
  double it_mwh = 8760 * p[itLoadFactorFraction];
  double it_usd = it_mwh * p[electricityPriceUsdPerMwh];
  double energy_usd = it_usd + it_usd * (chain - 1) + it_usd * (p[pueRatio] - chain);
  double water_usd = it_mwh * 1000 * c[waterUsageLitresPerKwh] / 1000 * c[waterPriceUsdPerCubicMetre];
  double software_usd = c[softwareUsdPerAcceleratorYear] * 1000 / c[acceleratorItPowerKw];
  double total_usd = energy_usd + water_usd + p[operationsUsdPerMwYear] + software_usd;
  double energy_per_gw = energy_usd * 1000 / 1e9;
  double operations_per_gw = (total_usd - energy_usd) * 1000 / 1e9;
  double compute_share =
      p[acceleratorShareFraction] + p[serverStorageShareFraction] + p[networkShareFraction];
  double expense_share = p[operatingExpenseToRevenueFraction] + p[revenueTaxFraction];
  fill_lives(p, compute_share, s);

  double inflation = 1 + p[inflationFraction];
  double level = engine_power(inflation, FIRST_YEAR - INDEX_YEAR);
  for (int t = 0; t < YEARS; t++) {
    s->price_level[t] = t == FIRST_PROJECTED ? 1 : level;
    level = s->price_level[t] * inflation;
  }
  double wallet_2026 = p[wallet2030UsdBn] * engine_power(1 + p[walletGrowthFraction], -4);
  double revenue_2026 = p[revenue2026UsdBn];
  double unsaturated_2026 = 1 / sqrt(1 / (revenue_2026 * revenue_2026) - 1 / (wallet_2026 * wallet_2026));
  double kept = 1 - 1 / p[economicLifeComputeYears];
  double network_adds = 0, energised_2026 = 0;
  int end_age = 1;
  while (end_age < YEARS && s->survival[end_age] > 0) end_age++;

  for (int t = 0; t < YEARS; t++) {
    int projected = t >= FIRST_PROJECTED, since_start = t - FIRST_PROJECTED - 1;
    double per_gw = projected ? p[capexPerGw2026UsdBn] * s->price_level[t] : c[historicalCapexPerGwUsdBn];
    double retired = 0;
    int oldest = end_age < t ? end_age : t;
    for (int age = 1; age <= oldest; age++) retired += s->adds[t - age] * (s->survival[age - 1] - s->survival[age]);
    s->adds[t] = !projected             ? c[filedCapex0 + t] / per_gw
                 : t == FIRST_PROJECTED ? p[grossAdds2026Gw]
                                        : s->adds[t - 1] * (1 + plan_growth(p, FIRST_YEAR + t)) / inflation;
    s->capex[t] = s->adds[t] * per_gw;
    s->maintenance[t] = smaller(retired, s->adds[t]) * per_gw * compute_share;
    double installed = 0.5 * s->adds[t];
    for (int age = 1; age <= oldest; age++) installed += s->adds[t - age] * s->survival[age];
    s->installed[t] = installed;
    s->energised[t] = installed;
    if (projected) {
      int first = t == FIRST_PROJECTED;
      s->power[t] = first ? p[energisedPower2026Gw]
                          : s->power[t - 1] * (1 + p[powerGrowth2027Fraction] * engine_exp(-p[powerGrowthFadePerYear] * since_start));
      s->cooling[t] = s->power[t] * p[coolingToPowerRatio];
      network_adds = first ? p[networkAdds2026Gw] : network_adds * (1 + p[networkAddsGrowthFraction]);
      s->network[t] = (first ? s->installed[t - 1] : s->network[t - 1]) * kept + network_adds;
      s->energised[t] = smaller(smaller(installed, s->power[t]), smaller(s->cooling[t], s->network[t]));
      if (first) energised_2026 = s->energised[t];

      s->demand[t] = first ? 1
                           : s->demand[t - 1] * (1 + fading(p[demandGrowth2027Fraction], p[demandGrowthLongRunFraction],
                                                            p[demandGrowthFadePerYear], since_start));
      s->tokens[t] = first ? 1
                           : s->tokens[t - 1] *
                                 (1 + fading(p[tokensPerGwGrowth2027Fraction], p[tokensPerGwGrowthLongRunFraction],
                                             p[tokensPerGwGrowthFadePerYear], since_start));
      s->wallet[t] = first ? wallet_2026 : s->wallet[t - 1] * (1 + p[walletGrowthFraction]);
      double supply = s->energised[t] / energised_2026 * s->tokens[t];
      double cost = (energy_per_gw + operations_per_gw) * s->price_level[t] / s->tokens[t] / (revenue_2026 / energised_2026);
      double clearing = engine_power(s->demand[t] / supply, 1 / p[priceElasticity]);
      double price = larger(clearing, cost);
      double demanded = clearing >= cost ? supply : s->demand[t] * engine_power(price, -p[priceElasticity]);
      double volume = smaller(supply, demanded);
      s->supply[t] = supply;
      s->marginal_cost[t] = cost;
      s->price[t] = price;
      s->utilisation[t] = supply > 0 ? volume / supply : 0;
      s->revenue[t] = saturate(unsaturated_2026 * price * volume, s->wallet[t]);
      s->uplift[t] = p[upliftRatio] * s->revenue[t];
    } else {
      s->power[t] = s->cooling[t] = s->network[t] = s->demand[t] = s->tokens[t] = s->wallet[t] = NAN;
      s->supply[t] = s->marginal_cost[t] = s->price[t] = s->utilisation[t] = NAN;
      s->revenue[t] = c[filedRevenue0 + t];
      s->uplift[t] = 0;
    }
    s->idle[t] = installed - s->energised[t];

    double sales = s->revenue[t] + s->uplift[t];
    s->energy[t] = s->energised[t] * energy_per_gw * s->price_level[t];
    s->operations[t] = s->energised[t] * operations_per_gw * s->price_level[t];
    s->expense[t] = sales * expense_share;
    s->ebitda[t] = sales - s->energy[t] - s->operations[t] - s->expense[t];
    double book = 0, economic = 0, tax = 0;
    for (int v = 0; v <= t; v++) {
      book += s->capex[v] * s->book[t - v];
      economic += s->capex[v] * s->economic[t - v];
      tax += s->capex[v] * s->tax[t - v];
    }
    double writedown = t < s->writedown_age ? 0 : s->capex[t - s->writedown_age] * s->writedown_share;
    double kept_after_tax = 1 - p[taxRateFraction];
    s->book_charge[t] = book;
    s->writedown_charge[t] = writedown;
    s->economic_charge[t] = economic;
    s->tax_charge[t] = tax;
    s->cash_tax[t] = p[taxRateFraction] * (s->ebitda[t] - tax);
    s->nopat[t] = (s->ebitda[t] - economic) * kept_after_tax;
    s->book_nopat[t] = (s->ebitda[t] - book - writedown) * kept_after_tax;
    double working_capital =
        p[workingCapitalToRevenueFraction] * (s->revenue[t] - (t > 0 ? s->revenue[t - 1] : 0));
    s->cash_flow[t] = s->ebitda[t] - s->cash_tax[t] - s->capex[t] - working_capital;
    s->cumulative[t] = (t > 0 ? s->cumulative[t - 1] : 0) + s->cash_flow[t];
  }
  s->run_off = 0;
  for (int v = 0; v < YEARS; v++) {
    s->run_off += s->capex[v] * (p[facilityShareFraction] * remaining(YEARS - v - FACILITY_LAG, p[facilityLifeYears]) +
                                 p[powerShareFraction] * remaining(YEARS - v - POWER_LAG, p[facilityLifeYears]));
  }
}

static double net_present_value(const double *p, const State *s, int from) {
  double discount = 1 / (1 + p[waccFraction]), factor = sqrt(discount), end_factor = 1, value = 0;
  for (int t = from; t < YEARS; t++) {
    value += s->cash_flow[t] * factor;
    factor *= discount;
    end_factor *= discount;
  }
  return value + s->run_off * end_factor;
}

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int fail(const char *what) {
  perror(what);
  return 1;
}

int main(int argc, char **argv) {
  if (argc != 4) return fail("usage: scenario-kernel DRAWS NPVS REPEATS");
  static double context[CONTEXT_SIZE], draws[DRAW_COUNT * DRAW_SIZE], npvs[2 * DRAW_COUNT];
  FILE *in = fopen(argv[1], "rb");
  if (!in || fread(context, sizeof *context, CONTEXT_SIZE, in) != CONTEXT_SIZE ||
      fread(draws, sizeof *draws, DRAW_COUNT * DRAW_SIZE, in) != DRAW_COUNT * DRAW_SIZE)
    return fail(argv[1]);
  fclose(in);

  int repeats = atoi(argv[3]);
  double shortest = INFINITY;
  State state;
  memset(&state, 0, sizeof state);
  for (int repeat = 0; repeat < repeats; repeat++) {
    double started = now_ms();
    for (int draw = 0; draw < DRAW_COUNT; draw++) {
      const double *p = draws + draw * DRAW_SIZE;
      project(context, p, &state);
      npvs[2 * draw] = net_present_value(p, &state, FIRST_PROJECTED);
      npvs[2 * draw + 1] = net_present_value(p, &state, 0);
    }
    shortest = smaller(shortest, now_ms() - started);
  }
  FILE *out = fopen(argv[2], "wb");
  if (!out || fwrite(npvs, sizeof *npvs, 2 * DRAW_COUNT, out) != 2 * DRAW_COUNT || fclose(out)) return fail(argv[2]);
  printf("%.6f\n", shortest);
  return 0;
}
