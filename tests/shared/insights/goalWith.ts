import type { Goal } from "../../../shared/domain/coaching/Goal";
import { DAY_MS } from "../../../shared/domain/time";
import { MONDAY } from "./callWith";

/** A goal that Mara set for Jonas thirty days ago: to wait at least 0.6 s by July, from 0.4 s in fourteen calls. Says only what a test is about. */
export const goalWith = (goal: Partial<Goal> = {}): Goal => ({
  id: "goal-1",
  sellerId: "jonas",
  ownerId: "mara",
  about: { kind: "kpi", kpi: "pauseMs" },
  baseline: { mean: 400, n: 14, from: "2026-03-18", to: "2026-05-16" },
  target: 600,
  dueOn: "2026-07-15",
  state: "open",
  createdAt: MONDAY - 30 * DAY_MS,
  changedAt: MONDAY - 30 * DAY_MS,
  etag: "1",
  ...goal,
});
