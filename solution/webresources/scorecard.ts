import { COACHING_TABLES, SCORECARD_STATES } from "../../shared/dataverse/coachingTables";
import type { RowPort } from "../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../shared/dataverse/DataverseError";
import { optionOf } from "../../shared/dataverse/ownChoice";
import { createFetchPort } from "../../shared/host/fetchPort";
import { createRowPort } from "../../shared/host/rowPort";
import type { Values } from "../../shared/strings/translate";
import {
  hindranceToPublish,
  makeVersion,
  nextVersion,
  otherVersions,
  retire,
  stateIn,
  storedState,
  type ScorecardState,
  type Version,
} from "./scorecard/scorecardRows";
import { scorecardTexts, type Say } from "./scorecard/scorecardTexts";

const STATE = "slr_state";
const WHOLE = "slr_scorecardid";
/** Names of what stands above the form. */
const [LOCKED, REFUSED, OTHER] = ["slr_locked", "slr_refused", "slr_other"] as const;

/** What the form was asked to do, beside saving (`XrmEnum.SaveMode`), and how it is asked again. */
const AFTER_SAVING = new Map<number, Xrm.EntitySaveMode>([
  [2, "saveandclose"],
  [59, "saveandnew"],
]);

/** By record id: one script instance serves every form that the session opens. */
const openedAs = new Map<string, ScorecardState | undefined>();
/** Forms whose save was looked at and goes through. */
const passing = new Set<string>();

const plain = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
const idOf = (form: Xrm.FormContext): string => plain(form.data.entity.getId());
const nameOf = (form: Xrm.FormContext): string => form.getAttribute<Xrm.Attributes.StringAttribute>("slr_name")?.getValue() ?? "";
const isLocked = (state: ScorecardState | undefined): boolean => state === "published" || state === "retired";
const messageOf = (error: unknown): string => DataverseError.from(error).message;

/** Why something was not written. */
function refusalOf(error: unknown, say: Say): string {
  const { reason, message } = DataverseError.from(error);
  return reason === "forbidden" ? say("scorecard.notAllowed") : message;
}

interface Surroundings {
  readonly rows: RowPort;
  readonly say: Say;
}

/** The platform may run scripts in a frame of their own. */
function surroundings(): Surroundings {
  const context = Xrm.Utility.getGlobalContext();
  return {
    rows: createRowPort(createFetchPort(context.getClientUrl()), plain(context.userSettings.userId)),
    say: scorecardTexts(context.userSettings.languageId),
  };
}

const versionOf = (form: Xrm.FormContext): number => Number(form.getAttribute("slr_version")?.getValue() ?? 1);

const othersOf = (form: Xrm.FormContext, { rows }: Surroundings): Promise<readonly Version[]> =>
  otherVersions(rows, nameOf(form), idOf(form), versionOf(form));

const publishedIn = (others: readonly Version[]): Version | undefined => others.find(({ state }) => state === "published");

/** What is said of a version and of the one after it. */
function versionValues(form: Xrm.FormContext, next: number, say: Say): Values {
  const state = say("solution.tables.slr_scorecard.columns.slr_state.name");
  const draft = say("solution.choices.slr_scorecardstate.options.draft");
  return { version: versionOf(form), next, state, draft };
}

/** All fields, and those that scripts keep from being edited. @param open columns that stay open */
function lock(form: Xrm.FormContext, isOn: boolean, open: readonly string[] = []): void {
  form.ui.controls.forEach((control) => {
    if ("setDisabled" in control) (control as Xrm.Controls.StandardControl).setDisabled(isOn && !open.includes(control.getName()));
  });
}

function refuse(form: Xrm.FormContext, sentence: string): void {
  form.ui.setFormNotification(sentence, "ERROR", REFUSED);
}

/** Says what a version that is not edited any more offers instead, and that another one is published, too. */
async function show(form: Xrm.FormContext, around: Surroundings): Promise<void> {
  const { say } = around;
  const [id, state] = [idOf(form), stateIn(form.getAttribute(STATE)?.getValue())];
  openedAs.set(id, state);
  lock(form, isLocked(state), [STATE]);
  form.ui.clearFormNotification(LOCKED);
  form.ui.clearFormNotification(OTHER);
  if (state !== "published" && state !== "retired") return;
  // Who does not learn of other versions can edit this one none the less.
  const others = await othersOf(form, around).catch(() => []);
  const values = versionValues(form, nextVersion(versionOf(form), others).number, say);
  form.ui.setFormNotification(say(`scorecard.${state}`, values), "INFO", LOCKED);
  const other = state === "published" ? publishedIn(others) : undefined;
  if (other) form.ui.setFormNotification(say("scorecard.stillPublished", { version: other.version }), "INFO", OTHER);
}

/** A version that is not edited any more was set to draft: it stays as it is; the next one is made of it, or opens where it is there. */
async function offerNextVersion(form: Xrm.FormContext, around: Surroundings): Promise<void> {
  const { rows, say } = around;
  const version = versionOf(form);
  let values = versionValues(form, version + 1, say);
  try {
    const { number, draft } = nextVersion(version, await othersOf(form, around));
    values = versionValues(form, number, say);
    const { confirmed } = await Xrm.Navigation.openConfirmDialog({
      title: say(draft ? "scorecard.openTitle" : "scorecard.makeTitle", values),
      text: say(draft ? "scorecard.openText" : "scorecard.makeText", values),
      confirmButtonLabel: say(draft ? "scorecard.open" : "scorecard.make", values),
      cancelButtonLabel: say("scorecard.cancel"),
    });
    if (!confirmed) return;
    const entityId = draft?.id ?? (await makeVersion(rows, idOf(form), number));
    await Xrm.Navigation.openForm({ entityName: COACHING_TABLES.scorecard, entityId });
  } catch (error) {
    refuse(form, say("scorecard.makeFailed", { ...values, reason: refusalOf(error, say) }));
  }
}

function onState(event: Xrm.Events.EventContext): void {
  const form = event.getFormContext();
  const [opened, attribute] = [openedAs.get(idOf(form)), form.getAttribute<Xrm.Attributes.OptionSetAttribute>(STATE)];
  if (!attribute || !isLocked(opened) || stateIn(attribute.getValue()) !== "draft") return;
  attribute.setValue(optionOf(SCORECARD_STATES, opened ?? "draft"));
  void offerNextVersion(form, surroundings());
}

/** Two versions that are both published are seldom meant. */
async function offerToRetire(form: Xrm.FormContext, around: Surroundings): Promise<void> {
  const { rows, say } = around;
  const other = publishedIn(await othersOf(form, around));
  if (!other) return;
  const values = { version: other.version };
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    title: say("scorecard.retireTitle", values),
    text: say("scorecard.retireText", values),
    confirmButtonLabel: say("scorecard.retire", values),
    cancelButtonLabel: say("scorecard.leave"),
  });
  if (!confirmed) return;
  try {
    await retire(rows, other.id);
    form.ui.clearFormNotification(OTHER);
  } catch (error) {
    refuse(form, say("scorecard.notRetired", { ...values, reason: refusalOf(error, say) }));
  }
}

/** Saves what was looked at, the way that it was asked for. */
async function pass(form: Xrm.FormContext, mode: number | undefined): Promise<void> {
  const [id, after] = [idOf(form), AFTER_SAVING.get(mode ?? 0)];
  passing.add(id);
  try {
    // The platform tells the user where saving fails.
    await (after === undefined ? form.data.save() : form.data.entity.save(after));
  } finally {
    passing.delete(id);
  }
}

/** Holds a save back until it is known that it may be. @param mayBe a sentence where it may not */
function holdSave(
  event: Xrm.Events.SaveEventContext,
  mayBe: (form: Xrm.FormContext, around: Surroundings) => Promise<string | undefined>,
  afterwards: (form: Xrm.FormContext, around: Surroundings) => Promise<void>,
): void {
  const form = event.getFormContext();
  if (passing.has(idOf(form))) return;
  const args = event.getEventArgs();
  const mode: number | undefined = args.getSaveMode();
  args.preventDefault();
  const around = surroundings();
  const look = async () => {
    let refusal: string | undefined;
    try {
      refusal = await mayBe(form, around);
    } catch (error) {
      refusal = around.say("scorecard.notChecked", { reason: messageOf(error) });
    }
    if (refusal !== undefined) return refuse(form, refusal);
    form.ui.clearFormNotification(REFUSED);
    await pass(form, mode);
    if (!AFTER_SAVING.has(mode ?? 0)) await afterwards(form, around);
  };
  // What fails now was told: by the platform, or above the form.
  void look().catch(() => undefined);
}

function onSave(event: Xrm.Events.SaveEventContext): void {
  const opened = openedAs.get(idOf(event.getFormContext()));
  let isPublishing = false;
  holdSave(
    event,
    async (form, { rows, say }) => {
      const [id, attribute] = [idOf(form), form.getAttribute<Xrm.Attributes.OptionSetAttribute>(STATE)];
      const [wanted, stored] = [stateIn(attribute?.getValue()), id === "" ? "draft" : await storedState(rows, id)];
      if (!isLocked(opened) && isLocked(stored)) {
        await form.data.refresh(false);
        await show(form, { rows, say });
        return say("scorecard.meanwhile");
      }
      isPublishing = wanted === "published" && stored !== "published";
      const hindrance = isPublishing ? (id === "" ? "noQuestions" : await hindranceToPublish(rows, id)) : undefined;
      if (hindrance === undefined) return undefined;
      attribute?.setValue(optionOf(SCORECARD_STATES, stored ?? "draft"));
      return say(`scorecard.${hindrance}`);
    },
    async (form, around) => {
      await show(form, around);
      if (isPublishing) await offerToRetire(form, around);
    },
  );
}

/** OnLoad of the form of a scorecard: what was published is not edited, and no scorecard is published from which no score could follow. */
export function onLoad(event: Xrm.Events.LoadEventContext): void {
  const form = event.getFormContext();
  const state = form.getAttribute(STATE);
  // The platform runs OnLoad again after it refreshes a form.
  state?.removeOnChange(onState);
  state?.addOnChange(onState);
  form.data.entity.removeOnSave(onSave);
  form.data.entity.addOnSave(onSave);
  void show(form, surroundings());
}

function wholeOf(form: Xrm.FormContext): string | undefined {
  const [whole] = form.getAttribute<Xrm.Attributes.LookupAttribute>(WHOLE)?.getValue() ?? [];
  return whole === undefined ? undefined : plain(whole.id);
}

/** Whether the question's scorecard is not edited any more. A scorecard that is gone or hidden forbids nothing here: the server does. */
async function isQuestionLocked(form: Xrm.FormContext, rows: RowPort): Promise<boolean> {
  const whole = wholeOf(form);
  return whole !== undefined && isLocked(await storedState(rows, whole));
}

function onSaveOfQuestion(event: Xrm.Events.SaveEventContext): void {
  holdSave(
    event,
    async (form, { rows, say }) => ((await isQuestionLocked(form, rows)) ? say("scorecard.question") : undefined),
    () => Promise.resolve(),
  );
}

/** OnLoad of the form of a question, which is edited as long as its scorecard is. */
export function onLoadOfQuestion(event: Xrm.Events.LoadEventContext): void {
  const form = event.getFormContext();
  const { rows, say } = surroundings();
  form.data.entity.removeOnSave(onSaveOfQuestion);
  form.data.entity.addOnSave(onSaveOfQuestion);
  const showLock = async () => {
    const isOn = await isQuestionLocked(form, rows);
    lock(form, isOn);
    form.ui.clearFormNotification(LOCKED);
    if (isOn) form.ui.setFormNotification(say("scorecard.question"), "INFO", LOCKED);
  };
  // Saving asks again.
  void showLock().catch(() => undefined);
}
