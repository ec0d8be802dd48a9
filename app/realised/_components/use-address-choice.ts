import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** One of a few, kept in the address under `name`; the first where the address names none or another. Nothing is asked of the server. */
export function useAddressChoice<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): [Choice, (choice: Choice) => void] {
  const params = useSearchParams();
  const pathname = usePathname();
  const asked = params.get(name);
  const [first] = choices;
  const choose = useCallback(
    (choice: Choice) => {
      const next = new URLSearchParams(window.location.search);
      if (choice === first) next.delete(name);
      else next.set(name, choice);
      const query = next.size === 0 ? "" : `?${next}`;
      window.history.replaceState(null, "", `${pathname}${query}${window.location.hash}`);
    },
    [first, name, pathname],
  );
  return [choices.find((choice) => choice === asked) ?? first, choose];
}
