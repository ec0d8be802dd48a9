import { useCallback, useSyncExternalStore } from "react";

export const PHONE = "(width < 768px)"; // the tablet breakpoint of globals.css
export const PRINT = "print";

/** Whether a media query holds; a server says no. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
