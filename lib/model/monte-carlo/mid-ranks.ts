const DIGIT_BITS = 11;
const DIGIT_COUNT = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGIT_COUNT - 1;
const DIGITS_PER_WORD = 3;

const HIGH_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0; // of a double, by byte order

/**
 * Ranks samples of one size: the rank of each value from 1 up, equal values sharing the mean of their ranks. A radix sort of
 * the doubles' bits, two to three times as fast as comparing, whose working space serves every sample.
 */
export function createMidRanks(count: number): (values: Float64Array) => Float64Array {
  const copy = new Float64Array(count);
  const words = new Uint32Array(copy.buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  const buffers = [new Uint32Array(count), new Uint32Array(count)] as const;
  const starts = new Uint32Array(DIGIT_COUNT);

  /** Words whose unsigned order is that of the values: negative ones have all bits turned, the others the sign alone. */
  function readWords(values: Float64Array): void {
    copy.set(values);
    for (let i = 0; i < count; i += 1) {
      const highWord = words[2 * i + HIGH_WORD] as number;
      const lowWord = words[2 * i + 1 - HIGH_WORD] as number;
      const isNegative = highWord >>> 31 === 1;
      low[i] = isNegative ? ~lowWord : lowWord;
      high[i] = isNegative ? ~highWord : highWord ^ 0x80000000;
    }
  }

  /** One pass: `order` by one digit into `sorted`, equal digits as they stood. False where one digit runs throughout. */
  function sortByDigit(digits: Uint32Array, shift: number, order: Uint32Array, sorted: Uint32Array): boolean {
    starts.fill(0);
    for (let i = 0; i < count; i += 1) {
      const digit = ((digits[i] as number) >>> shift) & DIGIT_MASK;
      starts[digit] = (starts[digit] as number) + 1;
    }
    if (starts[((digits[0] ?? 0) >>> shift) & DIGIT_MASK] === count) return false;
    let start = 0;
    for (let digit = 0; digit < DIGIT_COUNT; digit += 1) {
      const size = starts[digit] as number;
      starts[digit] = start;
      start += size;
    }
    for (let i = 0; i < count; i += 1) {
      const index = order[i] as number;
      const digit = ((digits[index] as number) >>> shift) & DIGIT_MASK;
      const place = starts[digit] as number;
      sorted[place] = index;
      starts[digit] = place + 1;
    }
    return true;
  }

  function ascendingOrder(): Uint32Array {
    let [order, spare] = buffers;
    for (let i = 0; i < count; i += 1) order[i] = i;
    for (const digits of [low, high]) {
      for (let digit = 0; digit < DIGITS_PER_WORD; digit += 1) {
        if (sortByDigit(digits, digit * DIGIT_BITS, order, spare)) [order, spare] = [spare, order];
      }
    }
    return order;
  }

  return (values) => {
    if (values.length !== count) throw new RangeError(`values must number ${count}, got ${values.length}`);
    readWords(values);
    const order = ascendingOrder();
    const ranks = new Float64Array(count);
    for (let first = 0; first < count;) {
      const value = values[order[first] as number] as number;
      let end = first + 1;
      while (end < count && values[order[end] as number] === value) end += 1;
      const rank = (first + 1 + end) / 2;
      for (let i = first; i < end; i += 1) ranks[order[i] as number] = rank;
      first = end;
    }
    return ranks;
  };
}
