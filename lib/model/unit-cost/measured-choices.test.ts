import fc from "fast-check";
import { expect, test } from "vitest";
import { snapshotOperatingPoints as points } from "@/lib/testing/snapshot-cost-fixture";
import { acceleratorHardwareIds } from "./accelerator-hardware";
import { chooseServingPoint } from "./choose-serving-point";
import { measuredChoices, nearestMeasured } from "./measured-choices";

const wish = {
  hardware: "gb200" as const,
  model: "DeepSeek-R1",
  precision: undefined,
  shape: { inputTokens: 8192, outputTokens: 1024 },
  interactivityTokensPerSecondPerUser: 35,
};

test("each list holds what the choices before it leave open", () => {
  const choices = measuredChoices(points, { ...wish, model: "Kimi-K2.5" });
  expect(choices.models).toEqual(["DeepSeek-R1", "Kimi-K2.5", "Llama-2-70B", "Llama-3.1-405B"]);
  expect(choices.precisions).toEqual(["fp4"]);
  expect(choices.shapes).toEqual([{ inputTokens: 8192, outputTokens: 1024 }]);
  expect(choices.hardware).not.toContain("gb300"); // nothing was measured on it
});

test("a model of which only a workload was measured is reached by that workload, within its speeds", () => {
  const nearest = nearestMeasured(points, { ...wish, model: "Llama-2-70B" });
  expect(nearest).toMatchObject({ workload: "mlperf-v5.1", interactivityTokensPerSecondPerUser: 25 });
  expect(nearestMeasured(points, { ...nearest, model: "DeepSeek-R1" }).workload).toBe("mlperf-v5.1");
  expect(nearestMeasured(points, { ...nearest, model: "Kimi-K2.5" }).workload).toBeUndefined();
});

test("what was measured stays as it is", () => {
  expect(nearestMeasured(points, wish)).toEqual(wish);
});

test("wherever a wish leads, what it is moved to was measured", () => {
  const measured = measuredChoices(points, wish).hardware;
  fc.assert(
    fc.property(
      fc.constantFrom(...acceleratorHardwareIds.filter((id) => measured.includes(id))),
      fc.constantFrom("DeepSeek-R1", "GLM-5", "Kimi-K2.5", "nothing"),
      fc.constantFrom(undefined, "fp4", "fp8", "int4"),
      fc.constantFrom(
        wish.shape,
        { inputTokens: 1024, outputTokens: 8192 },
        { inputTokens: 1, outputTokens: 1 },
      ),
      fc.double({ min: 1, max: 2000, noNaN: true }),
      (hardware, model, precision, shape, interactivityTokensPerSecondPerUser) => {
        const nearest = nearestMeasured(points, {
          hardware,
          model,
          precision,
          shape,
          interactivityTokensPerSecondPerUser,
        });
        const choice = chooseServingPoint(points, {
          ...nearest,
          precision: nearest.precision ?? null,
          cachedToInputRatio: 0.1,
        });
        expect(choice.point).not.toBeNull();
      },
    ),
  );
});
