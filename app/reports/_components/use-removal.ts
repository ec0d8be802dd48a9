"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { flushSync } from "react-dom";

/** Asks once more before something is removed; focus goes on to the button that changes nothing. */
export function useRemoval(remove: () => Promise<void>) {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [isWorking, setWorking] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [cause, setCause] = useState<string | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const removal = useRef<HTMLButtonElement>(null);

  function ask(isToAsk: boolean) {
    flushSync(() => setAsked(isToAsk));
    (isToAsk ? keep : removal).current?.focus();
  }

  async function confirm() {
    setAsked(false);
    setCause(null);
    setWorking(true);
    try {
      await remove();
      startRefresh(() => router.refresh());
    } catch (error) {
      setCause(error instanceof Error ? error.message : String(error));
    }
    setWorking(false);
  }

  return { isAsked, isBusy: isWorking || isRefreshing, cause, keep, removal, ask, confirm };
}
