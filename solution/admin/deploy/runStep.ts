import { addSamples } from "./addSamples";
import { findUnit, takeOverSettings } from "./environmentFacts";
import { completeApp } from "./completeApp";
import { importPackage } from "./importPackage";
import type { Step } from "./plan";
import { publishApp } from "./publishApp";
import type { StepResult, Work } from "./Work";

/** Does one step of a plan. @throws StepFailure, DataverseError */
export function runStep(step: Step, work: Work): Promise<StepResult> {
  switch (step.kind) {
    case "import":
      return importPackage(step.package, step.again, work);
    case "publish":
      return publishApp(step.app, step.siteMap, work);
    case "complete":
      return completeApp(step.app, step.siteMap, step.tables, work);
    case "samples":
      return addSamples(work);
    case "settings":
      return takeOverSettings(work);
    case "unit":
      return findUnit(work);
  }
}
