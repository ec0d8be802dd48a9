import { log } from "../numeric/deterministic-log";
import { polynomial } from "../numeric/polynomial";

const centreNumerator = Float64Array.of(
  3.3871328727963665,
  133.14166789178438,
  1971.5909503065513,
  13731.69376550946,
  45921.95393154987,
  67265.7709270087,
  33430.57558358813,
  2509.0809287301227,
);
const centreDenominator = Float64Array.of(
  1,
  42.31333070160091,
  687.1870074920579,
  5394.196021424751,
  21213.794301586597,
  39307.89580009271,
  28729.085735721943,
  5226.495278852854,
);
const nearNumerator = Float64Array.of(
  1.4234371107496835,
  4.630337846156546,
  5.769497221460691,
  3.6478483247632045,
  1.2704582524523684,
  0.2417807251774506,
  0.022723844989269184,
  0.0007745450142783414,
);
const nearDenominator = Float64Array.of(
  1,
  2.053191626637759,
  1.6763848301838038,
  0.6897673349851,
  0.14810397642748008,
  0.015198666563616457,
  0.0005475938084995345,
  1.0507500716444169e-9,
);
const farNumerator = Float64Array.of(
  6.657904643501103,
  5.463784911164114,
  1.7848265399172913,
  0.29656057182850487,
  0.026532189526576124,
  0.0012426609473880784,
  2.7115555687434876e-5,
  2.0103343992922881e-7,
);
const farDenominator = Float64Array.of(
  1,
  0.599832206555888,
  0.1369298809227358,
  0.014875361290850615,
  0.0007868691311456133,
  1.8463183175100548e-5,
  1.421511758316446e-7,
  2.0442631033899397e-15,
);

const CENTRE_HALF_WIDTH = 0.425;
const FAR_TAIL = 5; // √(−ln p) beyond which the last pair holds: p below e^−25

/**
 * The standard normal deviate below which the given probability lies, to about 1e-15 (Wichura's AS 241).
 * @throws {RangeError} unless 0 < probability < 1.
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability must be above 0 and below 1, got ${probability}`);
  }
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= CENTRE_HALF_WIDTH) {
    const r = CENTRE_HALF_WIDTH * CENTRE_HALF_WIDTH - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(centreNumerator, r)) / polynomial(centreDenominator, r);
  }
  const r = Math.sqrt(-log(fromMiddle < 0 ? probability : 1 - probability));
  const size =
    r <= FAR_TAIL
      ? polynomial(nearNumerator, r - 1.6) / polynomial(nearDenominator, r - 1.6)
      : polynomial(farNumerator, r - FAR_TAIL) / polynomial(farDenominator, r - FAR_TAIL);
  return fromMiddle < 0 ? -size : size;
}
