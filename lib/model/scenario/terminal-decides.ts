const TERMINAL_DECIDES_FRACTION = 0.6;

/**
 * Whether what happens after 2040 decides a scenario's value, gain or loss.
 * @param shareOfNpvForward present terminal value over forward NPV.
 */
export function terminalDecides(shareOfNpvForward: number): boolean {
  return Math.abs(shareOfNpvForward) > TERMINAL_DECIDES_FRACTION;
}
