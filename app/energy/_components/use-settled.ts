import { useEffect, useState } from "react";

const SETTLE_MS = 250; // a slider passes many values on its way; only the last is asked for

/** The span a reader has come to rest on. */
export function useSettled(span: { from: string; to: string }): { from: string; to: string } {
  const { from, to } = span;
  const [settled, setSettled] = useState(span);
  useEffect(() => {
    if (settled.from === from && settled.to === to) return;
    const timer = setTimeout(() => setSettled({ from, to }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [from, to, settled]);
  return settled;
}
