"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import {
  flowChoiceFromSearchParams,
  flowChoiceSettings,
  type ChainFlowChoice,
} from "@/lib/contracts/chain-flow-choice";
import { replaceAddress } from "../../_components/controls/replace-address";

/** The reader's choice as the address states it; a change writes the address and asks no server. */
export function useFlowChoice() {
  const params = useSearchParams();
  const { choice, problems } = useMemo(
    () => flowChoiceFromSearchParams(new URLSearchParams(params)),
    [params],
  );
  return { choice, problems, change };
}

function change(part: Partial<ChainFlowChoice>): void {
  replaceAddress(flowChoiceSettings(part));
}
