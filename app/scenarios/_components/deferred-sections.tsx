"use client";

import { lazy, memo, useMemo, type ComponentProps } from "react";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { WhenNear } from "../../_components/shell/when-near";
import type { Simulation } from "../../_components/simulation/use-simulation";
import type { ScenarioSectionProps } from "./section-props";
import type { StoreProps } from "./store-props";
import type { ChangeView } from "./use-scenario-view";

// Each renders again only when what it shows has changed: a step of a slider changes none of them at once.
const Paths = memo(lazy(async () => ({ default: (await import("./paths-section")).PathsSection })));
const Findings = memo(
  lazy(async () => ({
    default: (await import("./framework-findings-section")).FrameworkFindingsSection,
  })),
);
const Beliefs = memo(
  lazy(async () => ({
    default: (await import("./framework-beliefs-section")).FrameworkBeliefsSection,
  })),
);
const Uncertainty = memo(
  lazy(async () => ({
    default: (await import("./uncertainty-section")).UncertaintySection,
  })),
);
const Bridge = memo(
  lazy(async () => ({ default: (await import("./driver-bridge-section")).DriverBridgeSection })),
);
const Tornado = memo(
  lazy(async () => ({
    default: (await import("./driver-tornado-section")).DriverTornadoSection,
  })),
);
const Effects = memo(
  lazy(async () => ({
    default: (await import("./driver-effects-section")).DriverEffectsSection,
  })),
);
const Goal = memo(lazy(async () => ({ default: (await import("./target-goal-section")).TargetGoalSection })));
const Frontier = memo(
  lazy(async () => ({
    default: (await import("./target-frontier-section")).TargetFrontierSection,
  })),
);
const Matrix = memo(
  lazy(async () => ({ default: (await import("./target-matrix-section")).TargetMatrixSection })),
);
const Required = memo(
  lazy(async () => ({
    default: (await import("./framework-required-section")).FrameworkRequiredSection,
  })),
);
const Funding = memo(lazy(async () => ({ default: (await import("./funding-section")).FundingSection })));
const Frameworks = memo(
  lazy(async () => ({
    default: (await import("./framework-table-section")).FrameworkTableSection,
  })),
);

const Sweeps = memo(
  lazy(async () => ({ default: (await import("./store-sweeps-section")).StoreSweepsSection })),
);

type DeferredSectionsProps = {
  section: ScenarioSectionProps;
  paths: ComponentProps<typeof Paths>;
  simulation: Simulation;
  view: ScenarioView;
  change: ChangeView;
  apply: (key: ScenarioParameterKey, value: number) => void;
  store: StoreProps;
};

/** Everything below the figures of the scenario, brought to life as the reader comes to it. */
export function DeferredSections(props: DeferredSectionsProps) {
  const { section, paths, simulation, view, change } = props;
  const choose = useMemo(
    () => ({
      weights: (weights: ScenarioView["weights"]) => change({ weights }, "weights"),
      axes: (axes: ScenarioView["axes"]) => change({ axes }, "axes"),
      goal: (goal: ScenarioView["goal"]) => change({ goal }, "goal"),
      bridge: (bridge: ScenarioView["bridge"]) => change({ bridge }, "bridge"),
    }),
    [change],
  );
  return (
    <div className="flex flex-col gap-y-8">
      <WhenNear id="conclusions" heightPx={420}>
        <Findings {...section} simulations={simulation.simulations} />
      </WhenNear>
      <WhenNear id="beliefs" heightPx={520}>
        <Beliefs {...section} />
      </WhenNear>
      <WhenNear id="paths" heightPx={1900}>
        <Paths {...paths} />
      </WhenNear>
      <WhenNear id="certainty" heightPx={900}>
        <Uncertainty {...section} simulation={simulation} weights={view.weights} onWeights={choose.weights} />
      </WhenNear>
      <WhenNear id="drivers" heightPx={2000}>
        <Bridge {...section} bridge={view.bridge} onBridge={choose.bridge} />
        <Tornado {...section} />
        <Effects {...section} />
      </WhenNear>
      <WhenNear id="targets" heightPx={2400}>
        <Goal {...section} goal={view.goal} onGoal={choose.goal} onApply={props.apply} />
        <Frontier {...section} axes={view.axes} onAxes={choose.axes} />
        <Matrix {...section} />
      </WhenNear>
      <WhenNear id="required" heightPx={900}>
        <Required {...section} />
      </WhenNear>
      <WhenNear id="funding" heightPx={1200}>
        <Funding {...section} />
      </WhenNear>
      <WhenNear id="frameworks" heightPx={1200}>
        <Frameworks {...section} />
      </WhenNear>
      <WhenNear id="sweeps" heightPx={500}>
        <Sweeps {...props.store} inputs={section.inputs} subject={section.subject} />
      </WhenNear>
    </div>
  );
}
