/*
 * The engine's own exponential, logarithm and power in C, operation for operation: what the numbers of a projection
 * are computed with, so that both programs must agree to the last bit. See lib/model/numeric for where they come from.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

static const double TWO_TO_THIRTY_SECONDS[32] = {
    1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
    1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
    1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
    1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
    1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228,
    1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
    1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
    1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
};

static const double STEPS_PER_UNIT = 46.16624130844683;
static const double STEP_HIGH = 0.021660849391992087, STEP_LOW = 5.062034433330175e-13;
static const double LN2_HIGH = 0.6931471805592082, LN2_LOW = 7.371002565167799e-13;
static const double SPLITTER = 134217729;

/** 2^exponent for an exponent of a normal double. */
static double power_of_two(int exponent) {
  uint64_t bits = (uint64_t)(exponent + 1023) << 52;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/** e^(x + tail), |x| below 700. */
static double exp_with_tail(double x, double tail) {
  double steps = floor(x * STEPS_PER_UNIT + 0.5);
  double r = x - steps * STEP_HIGH - steps * STEP_LOW + tail;
  double squared = r * r;
  double growth = r + squared * (0.5 + r * (1.0 / 6) + squared * (1.0 / 24 + r * (1.0 / 120) + squared * (1.0 / 720)));
  int whole = (int)steps;
  double base = TWO_TO_THIRTY_SECONDS[whole & 31];
  return (base + base * growth) * power_of_two(whole >> 5);
}

static double engine_exp(double x) { return exp_with_tail(x, 0); }

/** ln x in two parts, x > 0 and normal. */
static double log_with_tail(double x, double *tail) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  int k = ((int32_t)(bits >> 32) - 0x3fe6a09e) >> 20;
  double f = x * power_of_two(-k) - 1;
  double divisor = 2 + f, divisor_tail = f - (divisor - 2);
  double reciprocal = 1 / divisor;
  double s = f * reciprocal;
  double s_big = s * SPLITTER, s_high = s_big - (s_big - s), s_low = s - s_high;
  double divisor_big = divisor * SPLITTER, divisor_high = divisor_big - (divisor_big - divisor);
  double divisor_low = divisor - divisor_high;
  double product = s * divisor;
  double product_tail =
      s_high * divisor_high - product + s_high * divisor_low + s_low * divisor_high + s_low * divisor_low;
  double s_tail = (f - product - product_tail - s * divisor_tail) * reciprocal;

  double z = s * s, z2 = z * z, z4 = z2 * z2;
  double series_low = 2.0 / 3 + z * (2.0 / 5) + z2 * (2.0 / 7 + z * (2.0 / 9));
  double series_middle = 2.0 / 11 + z * (2.0 / 13) + z2 * (2.0 / 15 + z * (2.0 / 17));
  double series_top = 2.0 / 19 + z * (2.0 / 21) + z2 * (2.0 / 23);
  double series = series_low + z4 * (series_middle + z4 * series_top);
  double exponent_part = k * LN2_HIGH;
  double high = exponent_part + 2 * s;
  double low = 2 * s - (high - exponent_part) + (2 * s_tail + k * LN2_LOW + s * z * series);
  double sum = high + low;
  *tail = low - (sum - high);
  return sum;
}

/** base^exponent for base > 0 and a result that is a normal double. */
static double engine_power(double base, double exponent) {
  if (exponent == 0 || base == 1) return 1;
  if (exponent == 1) return base;
  if (exponent == 2) return base * base;
  double tail;
  double high = log_with_tail(base, &tail);
  double product = exponent * high;
  double exponent_big = exponent * SPLITTER, exponent_high = exponent_big - (exponent_big - exponent);
  double exponent_low = exponent - exponent_high;
  double high_big = high * SPLITTER, high_high = high_big - (high_big - high), high_low = high - high_high;
  double product_tail = exponent_high * high_high - product + exponent_high * high_low + exponent_low * high_high +
                        exponent_low * high_low;
  return exp_with_tail(product, product_tail + exponent * tail);
}
