import { contentHash } from "@/lib/reports/content-hash";

const MOST_KEPT = 12; // a page of charts asks for the same draws several times

// The bundler loads this module once per entry; what a page has drawn, a file finds.
const shared = globalThis as typeof globalThis & { jouleComputed?: Map<string, Promise<unknown>> };
const kept = (shared.jouleComputed ??= new Map<string, Promise<unknown>>());

/**
 * What a pure computation gave for the same inputs before. `name` is the computation's. Who waits for another's that failed,
 * as when that reader went away, computes it anew.
 */
export function computedOnce<Value>(
  name: string,
  inputs: unknown,
  compute: () => Promise<Value>,
): Promise<Value> {
  const key = `${name} ${contentHash(inputs)}`;
  const known = kept.get(key) as Promise<Value> | undefined;
  const value = known?.catch(compute) ?? compute();
  kept.delete(key); // the newest stands last
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  value.catch(() => kept.get(key) === value && kept.delete(key));
  return value;
}
