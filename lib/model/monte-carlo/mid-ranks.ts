const DIGIT_BITS = 11;
const DIGIT_COUNT = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGIT_COUNT - 1;
const DIGITS_PER_WORD = 3;

/**
 * The bits of doubles as two 32-bit words whose unsigned order is the order of the values: negative ones have all bits
 * turned, the others the sign alone.
 */
function sortableWords(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const bits = new DataView(values.buffer, values.byteOffset, values.byteLength);
  const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const highWord = bits.getUint32(8 * i + (littleEndian ? 4 : 0), littleEndian);
    const lowWord = bits.getUint32(8 * i + (littleEndian ? 0 : 4), littleEndian);
    const isNegative = highWord >>> 31 === 1;
    low[i] = isNegative ? ~lowWord : lowWord;
    high[i] = isNegative ? ~highWord : highWord ^ 0x80000000;
  }
  return { low, high };
}

/** One pass of a radix sort: `order` by one digit of `words`, equal digits as they stood. */
function sortByDigit<Order extends Uint32Array>(
  words: Uint32Array,
  shift: number,
  order: Order,
  sorted: Order,
): Order {
  const starts = new Uint32Array(DIGIT_COUNT);
  for (let i = 0; i < words.length; i += 1) {
    const digit = ((words[i] as number) >>> shift) & DIGIT_MASK;
    starts[digit] = (starts[digit] as number) + 1;
  }
  if (starts.includes(words.length)) return order; // one digit throughout: nothing moves
  let start = 0;
  for (let digit = 0; digit < DIGIT_COUNT; digit += 1) {
    const count = starts[digit] as number;
    starts[digit] = start;
    start += count;
  }
  for (let i = 0; i < order.length; i += 1) {
    const index = order[i] as number;
    const digit = ((words[index] as number) >>> shift) & DIGIT_MASK;
    const place = starts[digit] as number;
    sorted[place] = index;
    starts[digit] = place + 1;
  }
  return sorted;
}

/**
 * The rank of each value from 1 up, equal values sharing the mean of their ranks. Radix sort: a third of the time of a
 * comparison sort, and an ensemble ranks every input.
 */
export function midRanks(values: Float64Array): Float64Array {
  const { low, high } = sortableWords(values);
  let order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  let spare = new Uint32Array(values.length);
  for (const words of [low, high]) {
    for (let digit = 0; digit < DIGITS_PER_WORD; digit += 1) {
      const sorted = sortByDigit(words, digit * DIGIT_BITS, order, spare);
      if (sorted === order) continue;
      spare = order;
      order = sorted;
    }
  }
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    const value = values[order[first] as number] as number;
    let end = first + 1;
    while (end < order.length && values[order[end] as number] === value) end += 1;
    const rank = (first + 1 + end) / 2;
    for (let i = first; i < end; i += 1) ranks[order[i] as number] = rank;
    first = end;
  }
  return ranks;
}
