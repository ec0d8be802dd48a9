import type { ScenarioParameterKey, ScenarioParameters } from "./scenario-parameters";

/** Parameters each within its range that cannot stand together. */
export class ParameterContradiction extends RangeError {
  override readonly name = "ParameterContradiction";
  /** Each parameter concerned; changing any of them can mend it. */
  readonly fields: readonly { key: ScenarioParameterKey; value: number }[];

  /** @param allowed what they must be together. */
  constructor(
    message: string,
    parameters: ScenarioParameters,
    keys: readonly ScenarioParameterKey[],
    readonly allowed: string,
  ) {
    super(message);
    this.fields = keys.map((key) => ({ key, value: parameters[key] }));
  }
}
