import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { onLoad, onLoadOfQuestion } from "../../../solution/webresources/scorecard";
import type { LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { SCORECARD, startCoaching } from "../../shared/dataverse/coaching/coachingServer";

const [DRAFT, PUBLISHED] = [OWN_OPTION_BASE, OWN_OPTION_BASE + 1];

let server: LocalServer;
let signedOut: typeof fetch;
beforeAll(async () => {
  server = await startCoaching();
  signedOut = globalThis.fetch;
  // As a browser sends it where somebody is signed in.
  globalThis.fetch = (address, request = {}) =>
    signedOut(address, { ...request, headers: { ...(request.headers as object), Authorization: `Bearer ${USERS.max.domainName}` } });
  const context = { getClientUrl: () => server.origin, userSettings: { userId: `{${USERS.max.id}}`, languageId: 1033 } };
  Object.assign(globalThis, { Xrm: { Utility: { getGlobalContext: () => context } }, SCORECARD_TEXTS: {} });
  // Whoever asks first for packages packs them, on a busy machine for long.
}, 120_000);
afterAll(async () => {
  globalThis.fetch = signedOut;
  await server.close();
});

type Handler = (event: unknown) => void;

/** A form as its script sees it. */
function createForm(id: string, columns: Readonly<Record<string, unknown>>) {
  const values = new Map(Object.entries(columns));
  const onSave: Handler[] = [];
  const [saves, said, locked] = [[] as (string | undefined)[], new Map<string, string>(), new Map<string, boolean>()];
  const save = async (mode?: string, code = 1) => {
    let isHeld = false;
    const args = { getSaveMode: () => code, preventDefault: () => (isHeld = true) };
    for (const handler of onSave) handler({ getFormContext: () => form, getEventArgs: () => args });
    if (!isHeld) saves.push(mode);
    return isHeld;
  };
  const form = {
    getAttribute: (name: string) =>
      values.has(name)
        ? {
            getValue: () => values.get(name),
            setValue: (value: unknown) => values.set(name, value),
            addOnChange: () => undefined,
            removeOnChange: () => undefined,
          }
        : null,
    data: {
      save: () => save(),
      entity: { getId: () => id, save, addOnSave: (handler: Handler) => onSave.push(handler), removeOnSave: () => undefined },
    },
    ui: {
      controls: {
        forEach: (visit: (control: object) => void) =>
          [...values.keys()].forEach((name) => visit({ getName: () => name, setDisabled: (is: boolean) => locked.set(name, is) })),
      },
      setFormNotification: (text: string, _level: string, key: string) => said.set(key, text),
      clearFormNotification: (key: string) => said.delete(key),
    },
  };
  return { event: { getFormContext: () => form } as unknown as Xrm.Events.LoadEventContext, values, saves, said, locked, save };
}

/** Until the script has asked the server what it asks. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("the form script of scorecards", () => {
  it("does not make a scorecard that is published at once: nothing can be asked yet", async () => {
    const form = createForm("", { slr_name: "New", slr_version: 1, slr_state: DRAFT });
    onLoad(form.event);
    form.values.set("slr_state", PUBLISHED);
    await form.save();
    await until(() => form.said.size > 0);
    expect([[...form.said], form.values.get("slr_state"), form.saves]).toEqual([[["slr_refused", "scorecard.noQuestions"]], DRAFT, []]);
  });

  it.each([
    ["Save", 1, undefined],
    ["Save & Close", 2, "saveandclose"],
    ["Save & New", 59, "saveandnew"],
  ])("looks at a draft and then saves it once, the way that %s asks for", async (_command, code, mode) => {
    const form = createForm("", { slr_name: "New", slr_version: 1, slr_state: DRAFT });
    onLoad(form.event);
    await expect(form.save(mode, code)).resolves.toBe(true);
    await until(() => form.saves.length > 0);
    expect([form.saves, [...form.said]]).toEqual([[mode], []]);
  });

  it("adds no question to a version that is published, and locks those it has", async () => {
    const whole = [{ id: `{${SCORECARD.toUpperCase()}}` }];
    const form = createForm("", { slr_name: "One more", slr_scorecardid: whole });
    onLoadOfQuestion(form.event);
    await until(() => form.said.has("slr_locked"));
    expect([...form.locked]).toEqual([
      ["slr_name", true],
      ["slr_scorecardid", true],
    ]);
    await form.save();
    await until(() => form.said.has("slr_refused"));
    expect([form.said.get("slr_refused"), form.saves]).toEqual(["scorecard.question", []]);
  });

  it("saves nothing where it could not be found out whether it may", async () => {
    const gone = "c0ac0000-0000-4000-8000-0000000000ff";
    const form = createForm(gone, { slr_name: "Gone", slr_version: 1, slr_state: DRAFT });
    onLoad(form.event);
    await form.save();
    await until(() => form.said.size > 0);
    expect([[...form.said], form.saves]).toEqual([[["slr_refused", "scorecard.notChecked"]], []]);
  });
});
