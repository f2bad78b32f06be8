import { columns, condition, filter, instant, query } from "../../../shared/dataverse/fetchXml";
import { conversationLink, speakerLink } from "../../../shared/dataverse/sellersCalls";
import { ACTION_ITEM_STATE, ACTIVITY_STATE, ENTITY_SETS, TABLES } from "../../../shared/dataverse/tables";
import { DAY_MS } from "../../../shared/domain/time";
import type { LocalDataverse } from "../dataverse/createDataverse";
import { demoId } from "../demo/identity";
import { hashUnit } from "../demo/random";
import type { AdminApi } from "./callDetails";

/** What was said within the last week is on people's lists; of what was said before, one in so many was forgotten. */
const FORGOTTEN = 1 / 12;
const WEEK_MS = 7 * DAY_MS;

interface Said {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
}

/** What sellers said would be done in calls that began before an instant. */
const saidBefore = (before: number) =>
  query(
    TABLES.actionItem,
    {},
    columns({ msdyn_conversationactionitemid: "id", msdyn_defaulttext: "text", ownerid: "owner" }),
    filter(condition("msdyn_state", "eq", ACTION_ITEM_STATE.committed)),
    speakerLink(conversationLink(filter(condition("msdyn_conversationstarttime", "lt", instant(before))))),
  );

/**
 * Makes tasks of what sellers said over a week ago that they would do, and completes them, as people did meanwhile; some were forgotten.
 * @param now the day that calls are placed before; milliseconds since 1970 UTC
 */
export async function writeFollowUps(dataverse: LocalDataverse, ask: AdminApi, now: number): Promise<void> {
  const address = `${ENTITY_SETS[TABLES.actionItem]}?fetchXml=${encodeURIComponent(saidBefore(now - WEEK_MS).fetchXml)}`;
  const { value } = (await (await ask("GET", address)).json()) as { readonly value: readonly Said[] };
  const done = value.filter(({ id }) => hashUnit(`forgotten/${id}`) >= FORGOTTEN);
  const taskOf = (id: string) => demoId(`task:${id}`);
  dataverse.insertSeed(
    "task",
    done.map(({ id, text, owner }) => ({
      activityid: taskOf(id),
      subject: text,
      statecode: ACTIVITY_STATE.completed,
      ownerid: { table: "systemuser", id: owner },
    })),
  );
  for (const { id } of done) {
    await ask("PATCH", `${ENTITY_SETS[TABLES.actionItem]}(${id})`, { "msdyn_createdactivity_task@odata.bind": `/tasks(${taskOf(id)})` });
  }
}
