/**
 * Correlations of columns, drawn toward zero by the intensity that minimises their expected squared error:
 * λ = Σ Var(r) / Σ r², Var(r) ≈ (1 − r²)² / (n − 1) (after Schäfer and Strimmer, 2005). A column without variance is
 * correlated with none. Row-major; a convex combination with the identity, so never indefinite.
 */
export function shrunkCorrelation(covariance: Float64Array, size: number, drawCount: number): Float64Array {
  const correlation = new Float64Array(size * size);
  let variance = 0;
  let squares = 0;
  for (let i = 0; i < size; i += 1) {
    correlation[i * size + i] = 1;
    for (let j = 0; j < i; j += 1) {
      const scale = Math.sqrt((covariance[i * size + i] as number) * (covariance[j * size + j] as number));
      const r = scale > 0 ? Math.max(-1, Math.min(1, (covariance[i * size + j] as number) / scale)) : 0;
      correlation[i * size + j] = correlation[j * size + i] = r;
      variance += (1 - r * r) ** 2 / (drawCount - 1);
      squares += r * r;
    }
  }
  const kept = 1 - (squares > 0 ? Math.min(1, variance / squares) : 1);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (i !== j) correlation[i * size + j] = (correlation[i * size + j] as number) * kept;
    }
  }
  return correlation;
}
