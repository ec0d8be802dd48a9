"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { builtInSlugs, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { SignpostReading } from "@/lib/model/tracking/judge-signpost";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { SignpostItem } from "./signpost-item";

/** Observable triggers of each case with their status, the day they were met and what stands behind it. */
export function SignpostSection({ view }: { view: RealisedView }) {
  const t = useTranslations("realisedFiled");
  const titleId = useId();
  const of = (scenario: BuiltInSlug) => view.signposts.filter((each) => each.scenario === scenario);
  const tally = (signposts: readonly SignpostReading[]) => {
    const unjudged = signposts.filter(({ status }) => status === "unjudged").length;
    return {
      met: String(signposts.filter(({ status }) => status === "met").length),
      judged: String(signposts.length - unjudged),
      unjudged: String(unjudged),
    };
  };
  const passed = (signposts: readonly SignpostReading[]) => {
    const words = tally(signposts);
    return words.judged === "0" ? t("stand.signpostNone") : t("stand.signpostCount", words);
  };
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-4 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {t("signpost.finding", {
          bear: passed(of("bear")),
          base: passed(of("base")),
          bull: passed(of("bull")),
        })}
      </h2>
      <p className="max-w-prose text-caption text-muted">{t("signpost.note")}</p>
      <div className="grid gap-x-8 gap-y-8 desk:grid-cols-3">
        {builtInSlugs.map((scenario) => (
          <section key={scenario} className="min-w-0">
            <h3>
              <ScenarioMark scenario={scenario} />
            </h3>
            <p className="mt-1 text-caption text-muted">{t("signpost.count", tally(of(scenario)))}</p>
            <ol className="mt-2">
              {of(scenario).map((signpost) => (
                <SignpostItem key={signpost.key} signpost={signpost} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}
