import { afterAll, describe, expect, test } from "vitest";
import { closeProcessPools } from "@/lib/processes/process-pool";
import { snapshotCapacityCase, snapshotUnitCostData } from "@/lib/testing/capacity-case-fixture";
import { planInProcess } from "./plan-pool";
import { plan, type PlanTask } from "./plan-task";

const task: PlanTask = {
  data: snapshotUnitCostData,
  choice: snapshotCapacityCase({}).choice,
  uncertainty: { draws: 4, seed: "beside" },
};

describe("the plan process", () => {
  afterAll(closeProcessPools);

  test("solves number for number what this process would", { timeout: 60_000 }, async () => {
    const beside = await planInProcess(task);
    expect(beside).toEqual(await plan(task));
    expect(beside.uncertainty).toMatchObject({ draws: 4, infeasibleDraws: 0, seed: "beside" });
  });

  test("stops for a caller who has gone, and serves the next", { timeout: 60_000 }, async () => {
    const gone = new AbortController();
    const abandoned = planInProcess({ ...task, uncertainty: { draws: 1024, seed: "gone" } }, gone.signal);
    setTimeout(() => gone.abort(), 30);
    await expect(abandoned).rejects.toThrow(/abort/i);
    const impossible = {
      ...task.choice,
      demands: { ...task.choice.demands, requiredItGw: [{ quarter: 0, itGw: 1e6 }] },
    };
    const { outcome, uncertainty } = await planInProcess({ ...task, choice: impossible });
    expect(outcome).toMatchObject({ infeasible: { field: "requiredItGw.2026Q1", value: 1e6 } });
    expect(uncertainty).toBeNull();
  });
});
