"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import {
  flowChoiceFromSearchParams,
  withFlowChoice,
  type ChainFlowChoice,
} from "@/lib/contracts/chain-flow-choice";

/** The reader's choice as the address states it; a change writes the address and asks no server. */
export function useFlowChoice() {
  const params = useSearchParams();
  const pathname = usePathname();
  const { choice, problems } = useMemo(
    () => flowChoiceFromSearchParams(new URLSearchParams(params)),
    [params],
  );
  const change = useCallback(
    (part: Partial<ChainFlowChoice>) => {
      const query = withFlowChoice(new URLSearchParams(window.location.search), part).toString();
      const address = query === "" ? pathname : `${pathname}?${query}`;
      window.history.replaceState(null, "", `${address}${window.location.hash}`);
    },
    [pathname],
  );
  return { choice, problems, change };
}
