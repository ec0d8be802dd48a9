/** One measured figure. A value is null, with the reason, where it could not be measured. */
export type Figure = {
  name: string;
  value: number | null;
  unit: string;
  /** The most the value may be. */
  budget: number;
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
  measure: (subject: BenchSubject) => Promise<number>;
};

/** Measures; a benchmark that fails is a figure without a value, so that the others still count. */
export async function figureOf(benchmark: Benchmark, subject: BenchSubject): Promise<Figure> {
  const { name, unit, budget } = benchmark;
  subject.say(name);
  try {
    const value = await benchmark.measure(subject);
    return { name, value: Math.round(value * 1000) / 1000, unit, budget, ok: value <= budget };
  } catch (error) {
    return { name, value: null, unit, budget, ok: false, reason: String(error) };
  }
}
