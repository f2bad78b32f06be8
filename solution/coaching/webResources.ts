import type { WebResource } from "../generator/definitions";

export const WEB_RESOURCES: readonly WebResource[] = [{ name: "slr_/scorecard.js", displayName: "Scorecards: form script" }];
