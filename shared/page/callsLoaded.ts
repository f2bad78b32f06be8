import type { Call } from "../domain/Call";
import { callsOnce } from "../insights/teamWords";
import type { TeamPage } from "./teamPage";

/** Calls that a Team page knows one by one, of both periods, each once: all that there are, or the newest. */
export const callsLoaded = ({ sellers }: Pick<TeamPage, "sellers">): readonly Call[] =>
  callsOnce(sellers.flatMap(({ calls, previousCalls }) => [...calls, ...previousCalls]));
