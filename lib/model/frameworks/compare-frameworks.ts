import type { FrameworkEngine } from "./framework-engine";
import type {
  EngineAnswer,
  FrameworkCheck,
  FrameworkId,
  LifeGrid,
  PublishedFramework,
} from "./published-framework";
import { publishedFrameworks } from "./published-frameworks";

const EXACT_TO_FRACTION = 1e-9; // floating-point noise

/** `differs`: the printed figure does not follow from its own printed inputs, not even closely. */
export type Reproduction = "exact" | "close" | "differs" | "not-reproducible";

/** Plain data: it crosses from a worker. */
export type FrameworkComparison = {
  id: FrameworkId;
  /** The worst of its figures. */
  reproduction: Reproduction;
  /** Null when the engine has no answer; `refusal` then says why if it was tried. */
  answer: EngineAnswer | null;
  lifeGrid: LifeGrid | null;
  refusal: string | null;
};

const worstFirst: readonly Reproduction[] = ["not-reproducible", "differs", "close", "exact"];

export function reproductionOf({
  publishedValue,
  recomputedValue,
  toleranceFraction,
}: FrameworkCheck): Reproduction {
  if (recomputedValue === null) return "not-reproducible";
  const difference = Math.abs(recomputedValue / publishedValue - 1);
  if (difference <= EXACT_TO_FRACTION) return "exact";
  return difference <= toleranceFraction ? "close" : "differs";
}

export function frameworkReproduction({ checks }: PublishedFramework): Reproduction {
  const reproductions = new Set(checks.map(reproductionOf));
  return worstFirst.find((candidate) => reproductions.has(candidate)) ?? "not-reproducible";
}

/** Every published framework beside the engine's answer to it, computed now. */
export function compareFrameworks(engine: FrameworkEngine): FrameworkComparison[] {
  return publishedFrameworks.map((framework) => compareFramework(engine, framework));
}

export function compareFramework(
  engine: FrameworkEngine,
  framework: PublishedFramework,
): FrameworkComparison {
  return {
    id: framework.id,
    reproduction: frameworkReproduction(framework),
    ...answerOf(framework, engine),
  };
}

export function publishedFrameworkOf(id: FrameworkId): PublishedFramework {
  const found = publishedFrameworks.find((framework) => framework.id === id);
  if (!found) throw new RangeError(`there is no framework ${id}`);
  return found;
}

/** A base case moved far from the published one may leave what a framework asks for outside the engine's bounds. */
function answerOf(
  framework: PublishedFramework,
  engine: FrameworkEngine,
): Pick<FrameworkComparison, "answer" | "lifeGrid" | "refusal"> {
  try {
    return {
      answer: framework.answer?.(engine) ?? null,
      lifeGrid: framework.lifeGrid?.(engine) ?? null,
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { answer: null, lifeGrid: null, refusal: error.message };
  }
}
