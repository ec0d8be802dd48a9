/** One measured figure. A value is null, with the reason, where it could not be measured. */
export type Figure = {
  name: string;
  value: number | null;
  unit: string;
  /** The most the value may be, or the least where `isLeast` says so. */
  budget: number;
  isLeast?: true;
  ok: boolean;
  reason?: string;
};

export type BenchSubject = {
  /** The built app, served on a database of its own. */
  serverUrl: string;
  serverProcessId: number;
  say: (progress: string) => void;
};

/** What one benchmark promises, and how it is measured. */
export type Benchmark = {
  name: string;
  unit: string;
  budget: number;
  isLeast?: true;
  /** A machine that lacks what a figure needs says so; that is no failure. */
  measure: (subject: BenchSubject) => Promise<number | { unavailable: string }>;
};

/** Measures; a benchmark that fails is a figure without a value, so that the others still count. */
export async function figureOf(benchmark: Benchmark, subject: BenchSubject): Promise<Figure> {
  const { name, unit, budget, isLeast } = benchmark;
  const figure = { name, unit, budget, ...(isLeast === undefined ? {} : { isLeast }) };
  subject.say(name);
  try {
    const value = await benchmark.measure(subject);
    if (typeof value !== "number") return { ...figure, value: null, ok: true, reason: value.unavailable };
    const ok = isLeast === true ? value >= budget : value <= budget;
    return { ...figure, value: Math.round(value * 1000) / 1000, ok };
  } catch (error) {
    return { ...figure, value: null, ok: false, reason: String(error) };
  }
}
