import * as React from "react";
import type { KeptDraft, PickerHost } from "../../../controls/SellerPicker/pickerHost";
import { SellerPickerControl } from "../../../controls/SellerPicker/SellerPicker";
import type { Selection } from "../../../shared/host/selection";
import { MEI, Source, type TestEnvironment } from "../testHost";

/** A host that writes e-mails into memory; says what was asked of it. */
export class MemoryHost implements PickerHost {
  readonly created: unknown[] = [];
  readonly opened: string[] = [];
  readonly deleted: string[] = [];
  /** Sentences that a host refuses with, absent where it does what it is asked. */
  refusal: { create?: string; find?: string; open?: string; delete?: string } = {};
  kept: readonly KeptDraft[] = [];
  /** Ids of e-mails that are still drafts. */
  unsent: readonly string[] = [];

  readonly emails = {
    createRecord: (_table: string, row: unknown) => this.answer("create", () => (this.created.push(row), {})),
    deleteRecord: (_table: string, id: string) => this.answer("delete", () => (this.deleted.push(id), { id })),
    retrieveMultipleRecords: () => this.answer("find", () => ({ entities: this.unsent.map((activityid) => ({ activityid })) })),
  } as unknown as PickerHost["emails"];

  readonly openEmail = (id: string) => this.answer("open", () => this.opened.push(id));
  readonly drafts = () => this.kept;
  readonly keepDrafts = (drafts: readonly KeptDraft[]) => void (this.kept = drafts);

  private async answer<T>(request: keyof MemoryHost["refusal"], then: () => T): Promise<T> {
    const message = this.refusal[request];
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- so does the platform
    if (message !== undefined) throw { errorCode: -2147220960, message };
    return then();
  }
}

export interface BoundPickerProps {
  readonly environment: TestEnvironment;
  readonly host?: MemoryHost;
  readonly selection?: Partial<Selection>;
  /** What the column holds at first; undefined: not known. */
  readonly starred?: readonly string[] | undefined;
  readonly written?: Partial<Selection>[];
  /** Every output of the column, in order. */
  readonly stars?: (readonly string[])[];
}

/** The picker on a form, beside the page's source: what it writes comes back as its bound columns. */
export function BoundPicker({
  environment,
  host = new MemoryHost(),
  selection: chosen,
  starred: column,
  written,
  stars,
}: BoundPickerProps): React.ReactElement {
  const [selection, setSelection] = React.useState<Selection>({
    period: "last30Days",
    comparison: "previousPeriod",
    sellerId: MEI.id,
    ...chosen,
  });
  const [starred, setStarred] = React.useState(column);
  return (
    <>
      <Source environment={environment} selection={selection} />
      <SellerPickerControl
        environment={environment}
        host={host}
        selection={selection}
        starred={starred}
        onChange={(change) => {
          written?.push(change);
          setSelection((before) => ({ ...before, ...change }));
        }}
        onStarred={(ids) => {
          stars?.push(ids);
          setStarred(ids);
        }}
      />
    </>
  );
}
