import "server-only";
import { loadHighsSolver } from "@/lib/model/linear-program/highs-solver";
import type { LinearSolver } from "@/lib/model/linear-program/linear-solver";

let loading: Promise<LinearSolver> | null = null;

/** Compiled once for the life of the server, when the first plan is asked for. */
export function serverLinearSolver(): Promise<LinearSolver> {
  loading ??= loadHighsSolver().catch((error: unknown) => {
    loading = null; // the next plan tries again
    throw error;
  });
  return loading;
}
