/** c₀ + c₁x + c₂x² + …, coefficients from the constant term up. */
export function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let degree = coefficients.length - 1; degree >= 0; degree -= 1) {
    sum = sum * x + (coefficients[degree] as number);
  }
  return sum;
}
