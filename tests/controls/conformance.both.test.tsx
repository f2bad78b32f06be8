import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fireEvent, render, screen } from "@testing-library/react";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { testDataset } from "./ContactHistoryGrid/testDataset";
import { ENGLISH } from "./english";
import { MEI, VIEWER } from "./testHost";

const CONTROLS = path.resolve(__dirname, "../../controls");
const NAMES = readdirSync(CONTROLS).filter((name) => existsSync(path.join(CONTROLS, name, "ControlManifest.Input.xml")));

/** What is behind a figure is drawn nowhere until one is clicked, and reviews on their call. */
const SILENT = ["CallReview", "FigureEvidence"];

type Control = ComponentFramework.ReactControl<unknown, unknown>;

/** The class that a control's bundle registers. */
function productionEntry(name: string): new () => Control {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- every control there is, those of tomorrow too
  const entry = require(path.join(CONTROLS, name)) as Readonly<Record<string, new () => Control>>;
  return entry[name]!;
}

/** A host whose tables are empty: every property any control is bound to. */
function emptyHost() {
  const nothing = { raw: null };
  return {
    mode: {
      contextInfo: { entityId: VIEWER.id, entityTypeName: "slr_sellerview" },
      allocatedWidth: 800,
      trackContainerResize: () => undefined,
      setControlState: () => true,
    },
    page: { getClientUrl: () => "https://fernway.crm4.dynamics.com" },
    resources: { getString: (key: string) => ENGLISH[key] ?? key },
    userSettings: { userId: VIEWER.id, userName: VIEWER.name, languageId: 1033, isRTL: false, getTimeZoneOffsetMinutes: () => 0 },
    navigation: { openForm: async () => ({ savedEntityReference: [] }) },
    webAPI: { retrieveMultipleRecords: async () => ({ entities: [], nextLink: "" }) },
    parameters: {
      seller: { raw: [{ id: MEI.id, name: MEI.name, entityType: "systemuser" }] },
      period: { raw: OWN_OPTION_BASE },
      from: nothing,
      to: nothing,
      compare: { raw: OWN_OPTION_BASE },
      starred: nothing,
      filters: nothing,
      table: nothing,
      callList: nothing,
      readmarks: nothing,
      insights: nothing,
      transcript: nothing,
      calls: testDataset([], []).snapshot(),
    },
  } as unknown as ComponentFramework.Context<unknown>;
}

/** A member as canvas apps have it: it is there, and throws when it is called. */
const refusing = (name: string) => () => {
  throw new Error(`${name}: Method not implemented.`);
};

/** The same host as a canvas app. @param webAPI what a published custom page has all the same */
function canvasHost(webAPI?: object) {
  const host = emptyHost();
  return {
    ...host,
    mode: { allocatedWidth: 800, trackContainerResize: refusing("trackContainerResize"), setControlState: refusing("setControlState") },
    page: { getClientUrl: refusing("getClientUrl") },
    navigation: { openForm: refusing("openForm") },
    webAPI: webAPI ?? { retrieveMultipleRecords: refusing("retrieveMultipleRecords"), createRecord: refusing("createRecord") },
  } as unknown as ComponentFramework.Context<unknown>;
}

describe.each(NAMES)("%s, as its bundle is mounted", (name) => {
  const complaints = jest.spyOn(console, "error");
  afterEach(() => complaints.mockClear());

  it("draws, takes the keyboard, is given its values again, and leaves nothing behind", async () => {
    const control = new (productionEntry(name))();
    const notify = jest.fn();
    const host = emptyHost();
    control.init(host, notify, {});
    const { container, rerender, unmount } = render(control.updateView(host));
    if (!SILENT.includes(name)) await screen.findAllByRole("region");
    rerender(control.updateView(host));
    for (const stop of screen.queryAllByRole("button")) {
      stop.focus();
      fireEvent.keyDown(stop, { key: "Escape" });
    }
    expect(notify).not.toHaveBeenCalled();
    control.destroy();
    unmount();
    expect(container.innerHTML).toBe("");
    expect(complaints).not.toHaveBeenCalled();
  });

  it("says in a canvas app, which throws at whatever is asked of it, that it needs a model-driven app", () => {
    const control = new (productionEntry(name))();
    const host = canvasHost();
    control.init(host, jest.fn(), {});
    const { container, rerender, unmount } = render(control.updateView(host));
    rerender(control.updateView(host));
    expect(container.textContent).toBe("This control reads Dataverse, which this app does not let it do: it needs a model-driven app.");
    expect(control.getOutputs?.()).toEqual({});
    control.destroy();
    unmount();
    expect(complaints).not.toHaveBeenCalled();
  });
});
