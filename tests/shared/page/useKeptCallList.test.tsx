import * as React from "react";
import { act, render } from "@testing-library/react";
import { joinPage, type PageChannel } from "../../../shared/page/pageChannel";
import { useKeptCallList } from "../../../shared/page/useKeptCallList";
import { usePageChannel } from "../../../shared/page/usePageChannel";

const RECORD = { table: "slr_sellerview", id: "1" };

/** A control that is bound to the column. */
function show(stored: string | null): {
  readonly written: readonly string[];
  readonly channel: PageChannel;
  resend: (stored: string | null) => void;
} {
  const written: string[] = [];
  function Bound({ column }: { readonly column: string | null }) {
    useKeptCallList(usePageChannel(RECORD), column, (callList) => written.push(callList));
    return null;
  }
  const { rerender } = render(<Bound column={stored} />);
  return { written, channel: joinPage(RECORD.table, RECORD.id).channel, resend: (column) => rerender(<Bound column={column} />) };
}

describe("useKeptCallList", () => {
  it("tells the page what the row holds, once that is known, and writes nothing", () => {
    const { channel, written, resend } = show(null);
    expect(channel.callList).toBeUndefined();
    resend("{}");
    resend(null);
    expect(channel.callList).toBe("{}");
    expect(written).toEqual([]);
  });

  it("writes what was chosen on the page", () => {
    const { channel, written, resend } = show("{}");
    act(() => channel.publish({ callList: '{"a":1}' }));
    resend('{"a":1}');
    expect(written).toEqual(['{"a":1}']);
  });
});
