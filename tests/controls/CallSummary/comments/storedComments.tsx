import * as React from "react";
import { render } from "@testing-library/react";
import type { CallPart } from "../../../../controls/CallSummary/CallPart";
import { CommentsPane } from "../../../../controls/CallSummary/comments/CommentsPane";
import { useComments } from "../../../../controls/CallSummary/comments/useComments";
import type { DataverseClient, Row, RowPort } from "../../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { ALEX, answerOf, MEI, VIEWER } from "../../testHost";
import { testCall, testCallHost, type TestCall } from "../testCall";

const NAMES: Readonly<Record<string, string>> = { [ALEX.id]: ALEX.name, [MEI.id]: MEI.name, [VIEWER.id]: VIEWER.name };
export const NOW = Date.UTC(2026, 5, 26, 12, 0);

let transcripts = 0;

/** A row as `transcriptCommentsQuery` asks for it; says only what matters. */
export function commentRow(id: string, by: { readonly id: string }, text: string, columns: Row = {}): Row {
  return {
    "@odata.etag": 'W/"1"',
    msdyn_conversationcommentid: id,
    msdyn_content: text,
    msdyn_offsetinms: 252_000,
    msdyn_durationinms: 18_000,
    _createdby_value: by.id,
    "_createdby_value@OData.Community.Display.V1.FormattedValue": NAMES[by.id],
    createdon: "2026-06-26T10:02:00Z",
    modifiedon: "2026-06-26T10:02:00Z",
    ...columns,
  };
}

export type Operation = "load" | "read" | "create" | "update" | "remove" | "shareRead";

/** The comments of a transcript at the host's boundary, as Dataverse keeps them for one user. */
export function storedComments(viewer: { readonly id: string }, first: readonly Row[] = []) {
  const rows = new Map(first.map((row) => [String(row["msdyn_conversationcommentid"]), row]));
  const done: string[] = [];
  const failing = new Map<Operation, { readonly error: DataverseError; times: number }>();
  const waiting = new Map<Operation, Promise<void>>();
  const shared: string[] = [];
  let version = 1;
  const step = async (operation: Operation) => {
    done.push(operation);
    await waiting.get(operation);
    const fault = failing.get(operation);
    if (fault && fault.times-- > 0) throw fault.error;
  };
  const present = (id: string, etag = "*"): Row => {
    const row = rows.get(id);
    if (!row) throw new DataverseError("does not exist", 404, 0x80040217);
    if (etag !== "*" && etag !== row["@odata.etag"]) throw new DataverseError("another version", 412, 0x80060882);
    return row;
  };
  const put = (id: string, row: Row): Row => {
    const next = { ...row, "@odata.etag": `W/"${(version += 1)}"` };
    rows.set(id, next);
    return next;
  };
  const client: DataverseClient = {
    async fetch() {
      await step("load");
      return answerOf([...rows.values()]);
    },
  };
  const port: Partial<RowPort> = {
    async read(_, id) {
      await step("read");
      return present(id);
    },
    async create(_, id, columns) {
      await step("create");
      const there = rows.get(id);
      if (there) return there;
      const { msdyn_offsetinms = null, msdyn_durationinms = null } = columns;
      const at = new Date(NOW).toISOString();
      return put(
        id,
        commentRow(id, viewer, columns["msdyn_content"] as string, { msdyn_offsetinms, msdyn_durationinms, createdon: at, modifiedon: at }),
      );
    },
    async update(_, id, columns, etag) {
      await step("update");
      return put(id, { ...present(id, etag), ...columns, modifiedon: new Date(NOW).toISOString() });
    },
    async remove(_, id, etag) {
      await step("remove");
      present(id, etag);
      rows.delete(id);
    },
    async shareRead(_, id, userId) {
      await step("shareRead");
      present(id);
      shared.push(userId);
    },
  };
  return {
    host: testCallHost({ client, rows: port }),
    done,
    shared,
    rows,
    texts: () => [...rows.values()].map((row) => row["msdyn_content"]),
    /** Another user, or the viewer in another tab. */
    change: (id: string, text: string) => void put(id, { ...present(id), msdyn_content: text }),
    fail: (operation: Operation, error: DataverseError, times = 1) => void failing.set(operation, { error, times }),
    /** @returns lets it go on */
    hold(operation: Operation): () => void {
      let release = () => undefined as void;
      waiting.set(operation, new Promise((resolve) => (release = resolve)));
      return () => {
        waiting.delete(operation);
        release();
      };
    },
  };
}

export type StoredComments = ReturnType<typeof storedComments>;

export interface Shown {
  readonly part: CallPart;
  readonly again: () => void;
  readonly leave: () => void;
  /** What all other parts get. */
  readonly comments: () => CallPart["comments"];
  readonly transcriptId: string | undefined;
}

/** The pane with the comments that are really loaded, each on a transcript of its own unless it is told. */
export function showComments(stored: StoredComments, call: TestCall & { readonly transcriptId?: string | undefined } = {}): Shown {
  const transcriptId = "transcriptId" in call ? call.transcriptId : `transcript-${(transcripts += 1)}`;
  const part = testCall({ host: stored.host, ...call });
  let latest: CallPart["comments"];
  function Page({ isShown = true }: { readonly isShown?: boolean }): React.ReactElement {
    const comments = useComments(part.environment, part.host, part.summary, transcriptId);
    latest = comments;
    return <div className="sd-control">{isShown && <CommentsPane {...part} comments={comments} />}</div>;
  }
  const { rerender, unmount } = render(<Page />);
  return {
    part,
    again: () => [false, true].forEach((isShown) => rerender(<Page isShown={isShown} />)),
    leave: () => void unmount(),
    comments: () => latest,
    transcriptId,
  };
}
