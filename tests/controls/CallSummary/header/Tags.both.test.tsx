import * as React from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Tags } from "../../../../controls/CallSummary/header/Tags";
import type { RowPort } from "../../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { CALL, testCall, testCallHost } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });
const TAGS = [
  { id: "t1", name: "renewal", isSystem: false },
  { id: "t2", name: "voicemail", isSystem: true },
];

function show(rows: Partial<RowPort>) {
  render(<Tags {...testCall({ summary: { call: { ...CALL, tags: TAGS } }, host: testCallHost({ rows }) })} />);
}
const shown = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

describe("Tags", () => {
  it("adds what was typed to the call", async () => {
    const written: unknown[] = [];
    show({ create: async (table, _, columns) => (written.push([table, columns]), {}) });
    await user.click(screen.getByRole("button", { name: "Add tag" }));
    await user.type(screen.getByRole("textbox", { name: "New tag" }), "pricing{Enter}");
    expect(shown()).toEqual(["renewal", "voicemail", "pricing"]);
    expect(written).toEqual([
      ["msdyn_conversationtag", { msdyn_name: "pricing", msdyn_tagtarget: { table: "msdyn_sciconversation", id: CALL.id } }],
    ]);
    expect(screen.getByRole("button", { name: "Add tag" })).toHaveFocus();
  });

  it("deletes own tags as well as those of the recorder", async () => {
    const removed: unknown[] = [];
    show({ remove: async (table, id) => void removed.push([table, id]) });
    await user.click(screen.getByRole("button", { name: "Delete tag voicemail" }));
    await user.click(screen.getByRole("button", { name: "Delete tag renewal" }));
    expect(removed).toEqual([
      ["msdyn_conversationsystemtag", "t2"],
      ["msdyn_conversationtag", "t1"],
    ]);
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
  });

  it("keeps what was typed where it may not be written, and says why", async () => {
    show({ create: () => Promise.reject(new DataverseError("prvCreate is missing", 403)) });
    await user.click(screen.getByRole("button", { name: "Add tag" }));
    await user.type(screen.getByRole("textbox"), "pricing{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("The tag was not added (your role does not allow it).");
    expect(screen.getByRole("textbox")).toHaveValue("pricing");
  });

  it("does not say that a tag was not added where no answer came, and means the same tag by another try", async () => {
    const ids: string[] = [];
    show({
      create: async (_, id) => {
        ids.push(id);
        if (ids.length === 1) throw new DataverseError("Failed to fetch");
        return {};
      },
    });
    await user.click(screen.getByRole("button", { name: "Add tag" }));
    await user.type(screen.getByRole("textbox"), "pricing{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "It is not known whether this was done (no answer from the server). Try again: nothing is done twice.",
    );
    await user.type(screen.getByRole("textbox"), "{Enter}");
    expect(shown()).toEqual(["renewal", "voicemail", "pricing"]);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it("does not write a tag twice, nor an empty one", async () => {
    show({});
    for (const typed of ["RENEWAL", "  "]) {
      await user.click(screen.getByRole("button", { name: "Add tag" }));
      await user.type(screen.getByRole("textbox"), `${typed}{Enter}`);
      expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    }
    expect(shown()).toEqual(["renewal", "voicemail"]);
  });
});
