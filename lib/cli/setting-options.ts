import type { Command } from "commander";
import { parseAssignments } from "./parse-assignments";

const settingNames = [
  "region",
  "terminalValueMode",
  "taxMode",
  "capexPolicy",
  "growthLimits",
  "demandCase",
  "grid",
  "survivalCurve",
  "economicDepreciation",
  "writedownRule",
  "asOf",
] as const;

export type SettingOptions = { set: string[]; strict?: true } & Partial<
  Record<(typeof settingNames)[number], string>
>;

/** What a command projects beside the scenario itself. */
export function addSettingOptions(command: Command): Command {
  return command
    .option("--set <key=value...>", "override a parameter", [])
    .option("--region <zone>", "zone of the power price, e.g. US-VA")
    .option("--terminal-value-mode <mode>", "value after 2040: run-off, value-driver or exit-multiple")
    .option("--tax-mode <mode>", "tax losses: consolidated or stand-alone")
    .option("--capex-policy <policy>", "capex: plan, reactive or stop")
    .option("--growth-limits <source>", "power, cooling, network: parameters or capacity-model")
    .option("--demand-case <case>", "whose demand: own, bear, base or bull")
    .option("--grid <grid>", "steps of the projection: annual or quarterly")
    .option("--survival-curve <curve>", "accelerators leaving service: linear or weibull")
    .option("--economic-depreciation <method>", "compute: straight-line or declining")
    .option("--writedown-rule <rule>", "book write-downs: end-of-life or recoverable-amount")
    .option("--strict", "leave advertising and internal uplift out")
    .option("--as-of <date>", "what was known then");
}

/**
 * What was stated, as the request's schema takes it.
 * @throws {AppError} INVALID_INPUT for an override that is no `key=number`.
 */
export function statedSettingsOf(options: SettingOptions): Record<string, unknown> {
  return {
    overrides: parseAssignments(options.set),
    ...(options.strict === undefined ? {} : { strict: options.strict }),
    ...Object.fromEntries(
      settingNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ),
  };
}
