"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const LOOK_MS = 1500;
const MAX_LOOKS = 20;

/** Looks again while a rule has not been judged or a message is being sent; both are done off the request. */
export function AlertRefresh({ isWaiting }: { isWaiting: boolean }) {
  const router = useRouter();
  const looks = useRef(0);
  useEffect(() => {
    if (!isWaiting) {
      looks.current = 0;
      return;
    }
    const timer = setInterval(() => {
      looks.current += 1;
      if (looks.current > MAX_LOOKS) clearInterval(timer);
      else router.refresh();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);
  return null;
}
