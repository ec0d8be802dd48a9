import { expect, test } from "vitest";
import { createRandom } from "../../monte-carlo/random";
import { mixtureLogScore } from "../../scoring/student-t-mixture";
import { drawForecast, jointLogScore, marginalForecast, type JointForecast } from "./joint-forecast";
import { chooseLearningRate } from "./learning-rate";

const forecast: JointForecast = [
  { weight: 0.25, mean: Float64Array.of(0, 1), covariance: Float64Array.of(4, 1, 1, 1) },
  { weight: 0.75, mean: Float64Array.of(3, -1), covariance: Float64Array.of(1, 0, 0, 0.25) },
];

test("of one indicator alone the joint score is the marginal's", () => {
  const alone: JointForecast = [{ weight: 1, mean: Float64Array.of(2), covariance: Float64Array.of(9) }];
  expect(jointLogScore(alone, Float64Array.of(4))).toBeCloseTo(
    mixtureLogScore(marginalForecast(alone, 0), 4),
    10,
  );
});

test("draws have the forecast's mean and covariance", () => {
  const draws = 40_000;
  const values = drawForecast(forecast, draws, createRandom("a test"));
  let mean = 0;
  let square = 0;
  for (let draw = 0; draw < draws; draw++) {
    mean += (values[draw * 2] ?? 0) / draws;
    square += (values[draw * 2] ?? 0) ** 2 / draws;
  }
  // 0.25 x 0 + 0.75 x 3; variance 0.25 x 4 + 0.75 x 1 + 0.25 x 0.75 x 3^2 = 3.4375: four standard errors.
  expect(Math.abs(mean - 2.25)).toBeLessThan(4 * Math.sqrt(3.4375 / draws));
  expect(square - mean * mean).toBeCloseTo(3.4375, 0);
});

test("the learning rate is the one that lost least, 1 where none did", () => {
  expect(chooseLearningRate([0, 0, 0, 0])).toBe(1);
  expect(chooseLearningRate([3, 2, 2, 4])).toBe(0.5);
  expect(chooseLearningRate([3, 2.5, 2, 1.5])).toBe(0.125);
});
