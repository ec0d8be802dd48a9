import "server-only";
import { compareFramework, type FrameworkComparison } from "@/lib/model/frameworks/compare-frameworks";
import { frameworkEngine } from "@/lib/model/frameworks/framework-engine";
import type { PublishedFramework } from "@/lib/model/frameworks/published-framework";
import { answeredByInput, publishedFrameworks } from "@/lib/model/frameworks/published-frameworks";
import { publishedCase } from "@/lib/model/scenario/scenario-beliefs";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { runInSlices } from "./run-in-slices";

type FrameworkRow = Pick<PublishedFramework, "publisher" | "publishedOn" | "source" | "inputs" | "checks"> &
  FrameworkComparison & { isAnsweredByInput: boolean };

/** Every published framework beside the engine's answer to it, without holding up other requests. */
export async function compareFrameworksInSlices(
  { context, published, options }: ScenarioInputs,
  signal: AbortSignal,
): Promise<FrameworkRow[]> {
  const engine = frameworkEngine(context, publishedCase(published, "base"), options);
  const waiting = publishedFrameworks.values();
  const rows: FrameworkRow[] = [];
  await runInSlices(() => {
    const next = waiting.next();
    if (next.done) return false;
    const { id, publisher, publishedOn, source, inputs, checks } = next.value;
    rows.push({
      publisher,
      publishedOn,
      source,
      inputs,
      checks,
      ...compareFramework(engine, next.value),
      isAnsweredByInput: answeredByInput.has(id),
    });
    return true;
  }, signal);
  return rows;
}
