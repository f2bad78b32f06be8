import { goalAimBody, goalStateBody, isFrom, newGoalBody, toGoal } from "../../shared/dataverse/coaching/goalRows";
import type { Row } from "../../shared/dataverse/DataverseClient";
import { DataverseError, type FailureReason } from "../../shared/dataverse/DataverseError";
import type { Goal, GoalState, WantedGoal } from "../../shared/domain/coaching/Goal";
import { underOneId } from "../../shared/host/intents";
import type { GoalWriter } from "./goalWriter";

/** A goal that is there, and why its seller may not read it yet. */
export interface SharedGoal {
  readonly goal: Goal;
  readonly unshared?: FailureReason;
}

function written(row: Row, known: Pick<Goal, "about" | "origin">): Goal {
  const goal = toGoal(row, known);
  if (!goal) throw new DataverseError("The goal was written and cannot be read.");
  return goal;
}

/** Lets the seller read a goal. A goal that cannot be shared stays: it can be shared again. */
export async function share(writer: GoalWriter, goal: Goal): Promise<SharedGoal> {
  try {
    await writer.share(goal.id, goal.sellerId);
    return { goal };
  } catch (error) {
    return { goal, unshared: DataverseError.from(error).reason };
  }
}

/**
 * Sets a goal and lets its seller read it. However often it is tried, a seller gets one goal about one thing: an attempt of which no
 * answer came is found again, and becomes what is wanted by then.
 * @param name what the row is called in lists. Rejects with a DataverseError where it cannot be made
 */
export async function setGoal(writer: GoalWriter, wanted: WantedGoal, name: string): Promise<SharedGoal> {
  const { sellerId, about, target, dueOn, origin } = wanted;
  const what = about.kind === "kpi" ? about.kpi : about.questionId;
  const goal = await underOneId(`goal ${sellerId} ${what}`, async (id) => {
    const row = await writer.create(id, newGoalBody(wanted, id, name));
    const made = written(row, wanted);
    if (made.dueOn === dueOn && made.target.toFixed(4) === target.toFixed(4) && isFrom(row, origin)) return made;
    return written(await writer.update(id, goalAimBody(wanted), made.etag), wanted);
  });
  return share(writer, goal);
}

/** Closes a goal, or opens it again. Rejects with a DataverseError with reason `changed` where somebody was faster. */
export async function changeState(writer: GoalWriter, goal: Goal, state: GoalState): Promise<Goal> {
  return written(await writer.update(goal.id, goalStateBody(state), goal.etag), goal);
}
