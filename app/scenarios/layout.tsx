import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** The words of this page alone travel with it: other pages are sent without them. */
export default async function ScenarioLayout({ children }: { children: ReactNode }) {
  const { shell: _shell, cost: _cost, capacity: _capacity, energy: _energy, ...rest } = await getMessages();
  const { companies: _companies, capacityEvidence: _evidence, costModel: _model, ...messages } = rest;
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
