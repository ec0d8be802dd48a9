type Segment = { widths: number[]; slopes: number[] };

function segmentsOf(xs: readonly number[], ys: readonly number[]): Segment {
  const widths: number[] = [];
  const slopes: number[] = [];
  for (let i = 1; i < xs.length; i += 1) {
    const width = (xs[i] ?? NaN) - (xs[i - 1] ?? NaN);
    if (!(width > 0)) throw new RangeError(`xs must rise strictly, got ${xs[i - 1]} then ${xs[i]}`);
    widths.push(width);
    slopes.push(((ys[i] ?? NaN) - (ys[i - 1] ?? NaN)) / width);
  }
  return { widths, slopes };
}

function endTangent(nearWidth: number, farWidth: number, nearSlope: number, farSlope: number): number {
  const tangent = ((2 * nearWidth + farWidth) * nearSlope - nearWidth * farSlope) / (nearWidth + farWidth);
  if (tangent * nearSlope <= 0) return 0;
  if (nearSlope * farSlope < 0 && Math.abs(tangent) > 3 * Math.abs(nearSlope)) return 3 * nearSlope;
  return tangent;
}

function tangentsOf({ widths, slopes }: Segment): number[] {
  const last = slopes.length - 1;
  const first = slopes[0] ?? 0;
  if (last === 0) return [first, first];
  const tangents = [endTangent(widths[0] ?? 0, widths[1] ?? 0, first, slopes[1] ?? 0)];
  for (let i = 1; i <= last; i += 1) {
    const left = slopes[i - 1] ?? 0;
    const right = slopes[i] ?? 0;
    const leftWeight = 2 * (widths[i] ?? 0) + (widths[i - 1] ?? 0);
    const rightWeight = (widths[i] ?? 0) + 2 * (widths[i - 1] ?? 0);
    tangents.push(
      left * right <= 0 ? 0 : (leftWeight + rightWeight) / (leftWeight / left + rightWeight / right),
    );
  }
  tangents.push(
    endTangent(widths[last] ?? 0, widths[last - 1] ?? 0, slopes[last] ?? 0, slopes[last - 1] ?? 0),
  );
  return tangents;
}

/**
 * Piecewise cubic Hermite interpolation with Fritsch-Butland tangents (PCHIP): through every point and monotone
 * between them. Null outside the range of xs.
 * @throws {RangeError} if there are fewer than two points or xs does not rise strictly.
 */
export function monotoneCubic(xs: readonly number[], ys: readonly number[], x: number): number | null {
  if (xs.length < 2 || xs.length !== ys.length) {
    throw new RangeError(
      `xs and ys must hold the same count of at least 2, got ${xs.length} and ${ys.length}`,
    );
  }
  const segments = segmentsOf(xs, ys);
  const low = xs[0] ?? NaN;
  const high = xs[xs.length - 1] ?? NaN;
  if (!(x >= low && x <= high)) return null;
  const right = Math.max(
    1,
    xs.findIndex((knot) => knot >= x),
  );
  const left = right - 1;
  const tangents = tangentsOf(segments);
  const width = segments.widths[left] ?? NaN;
  const t = (x - (xs[left] ?? NaN)) / width;
  const rest = 1 - t;
  return (
    (1 + 2 * t) * rest * rest * (ys[left] ?? NaN) +
    t * rest * rest * width * (tangents[left] ?? NaN) +
    t * t * (3 - 2 * t) * (ys[right] ?? NaN) -
    t * t * rest * width * (tangents[right] ?? NaN)
  );
}
