const SHOWN_EVERY = 1 / 8; // of the run: a picture that changes faster is not read

type Slice<Result> = { completedFraction: number; result: Result | null };

/**
 * Runs to its end slice by slice, with a picture now and then and a last one.
 * @param advance does a slice of the work and says how far it is, 1 at the end.
 * @param result null while what is done says too little.
 */
export function* driverSlices<Result>(
  advance: () => number,
  result: () => Result | null,
): Generator<Slice<Result>> {
  let shownFraction = 0;
  for (let completedFraction = 0; completedFraction < 1;) {
    completedFraction = advance();
    const isDue = completedFraction >= 1 || completedFraction >= shownFraction + SHOWN_EVERY;
    const picture = isDue ? result() : null;
    if (picture !== null) shownFraction = completedFraction;
    yield { completedFraction, result: picture };
  }
}
