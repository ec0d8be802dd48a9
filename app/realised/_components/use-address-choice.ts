import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { replaceAddress } from "../../_components/controls/replace-address";

/** One of a few, kept in the address under `name`; the first where the address names none or another. */
export function useAddressChoice<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): [Choice, (choice: Choice) => void] {
  const asked = useSearchParams().get(name);
  const [first] = choices;
  const choose = useCallback(
    (choice: Choice) => replaceAddress({ [name]: choice === first ? null : choice }),
    [first, name],
  );
  return [choices.find((choice) => choice === asked) ?? first, choose];
}
