import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import {
  VENDOR_PREFIX,
  vendorViewFromSearchParams,
  vendorViewToSearchParams,
  type VendorView,
  type VendorViewProblem,
} from "@/lib/contracts/vendor-view";
import { replaceAddress } from "../../_components/controls/replace-address";

const ADDRESS_DELAY_MS = 250; // browsers refuse more than a few address changes a second

export type ChangeVendorView = (change: Partial<VendorView>) => void;

/** The reader's view of the vendor table, read from the address once and written back as it changes. */
export function useVendorView(): {
  view: VendorView;
  problems: readonly VendorViewProblem[];
  change: ChangeVendorView;
} {
  const searchParams = useSearchParams();
  const [loaded] = useState(() => vendorViewFromSearchParams(new URLSearchParams(searchParams)));
  const [view, setView] = useState(loaded.view);
  useEffect(() => {
    if (view === loaded.view) return;
    const timer = setTimeout(() => writeView(view), ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [view, loaded.view]);
  const change = useCallback<ChangeVendorView>((part) => setView((now) => ({ ...now, ...part })), []);
  return { view, problems: loaded.problems, change };
}

/** Other sections of the page keep theirs. */
function writeView(view: VendorView): void {
  const before = [...new URLSearchParams(window.location.search).keys()].filter((name) =>
    name.startsWith(VENDOR_PREFIX),
  );
  replaceAddress({
    ...Object.fromEntries(before.map((name) => [name, null])),
    ...Object.fromEntries(vendorViewToSearchParams(view)),
  });
}
