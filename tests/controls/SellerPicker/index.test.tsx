import type * as React from "react";
import { SellerPicker } from "../../../controls/SellerPicker";
import type { SellerPickerProps } from "../../../controls/SellerPicker/SellerPicker";

const [A, B] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];

/** A host with one bound row; says only what a test is about. */
function host({ starred = null, period = null }: { starred?: string | null; period?: number | null } = {}) {
  const states: object[] = [];
  const context = {
    mode: { contextInfo: { entityId: A, entityTypeName: "slr_sellerview" }, setControlState: (state: object) => states.push(state) > 0 },
    page: { getClientUrl: () => "https://fernway.crm4.dynamics.com" },
    resources: { getString: (key: string) => key },
    userSettings: { userId: B, userName: "Mara", languageId: 1033, isRTL: false, getTimeZoneOffsetMinutes: () => 0 },
    navigation: { openForm: async () => ({ savedEntityReference: [] }) },
    webAPI: {},
    parameters: {
      seller: { raw: null },
      period: { raw: period },
      from: { raw: null },
      to: { raw: null },
      compare: { raw: null },
      starred: { raw: starred },
    },
  } as unknown as Parameters<SellerPicker["init"]>[0];
  return { context, states };
}

function open({ context }: ReturnType<typeof host>, state: object = {}) {
  const notify = jest.fn();
  const control = new SellerPicker();
  control.init(context, notify, state);
  const props = () => (control.updateView(context) as React.ReactElement<SellerPickerProps>).props;
  return { control, notify, props };
}

describe("SellerPicker's wrapper", () => {
  it("knows no stars before the host has told the column, and writes none by itself", () => {
    const { props, notify } = open(host());
    expect(props().starred).toBeUndefined();
    expect(notify).not.toHaveBeenCalled();
  });

  it("reads the column and writes it after a user's action", () => {
    const { control, props, notify } = open(host({ starred: `${A}, nonsense` }));
    expect(props().starred).toEqual([A]);
    props().onStarred([A, B]);
    expect(notify).toHaveBeenCalledTimes(1);
    expect(control.getOutputs()).toEqual({ starred: `${A},${B}` });
  });

  it("hands a later life of the control the drafts of this one", () => {
    const first = host();
    open(first)
      .props()
      .host.keepDrafts([{ id: "d1", seller: "Mei" }]);
    const [state] = first.states;
    expect(open(host(), state).props().host.drafts()).toEqual([{ id: "d1", seller: "Mei" }]);
    expect(
      open(host(), { drafts: ["garbage", null, { id: 1 }] })
        .props()
        .host.drafts(),
    ).toEqual([]);
  });
});
