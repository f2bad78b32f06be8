import * as React from "react";
import { CALL_SUMMARY_FORM_ID } from "../../shared/dataverse/formIds";
import { TABLES } from "../../shared/dataverse/tables";
import { environmentOf, type Environment } from "../../shared/pcf/environment";
import type { CallsQuery, ListedCall } from "./CallRows";
import { ContactHistoryGridControl } from "./ContactHistoryGrid";
import { keptQuery, readQuery } from "./contactHistoryGridViewModel";
import { DatasetCalls } from "./DatasetCalls";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

type Context = ComponentFramework.Context<IInputs>;

/** Below this the columns become lines of two. */
const WIDE_FROM_PX = 560;

export class ContactHistoryGrid implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private environment: Environment | undefined;
  private firstQuery: CallsQuery = readQuery(undefined);
  private readonly dataset = new DatasetCalls();
  private context: Context | undefined;

  init(context: Context, _notifyOutputChanged: () => void, state?: ComponentFramework.Dictionary): void {
    this.environment = environmentOf(context);
    this.firstQuery = readQuery(state);
    context.mode.trackContainerResize(true);
  }

  updateView(context: Context): React.ReactElement {
    this.context = context;
    this.environment ??= environmentOf(context);
    this.dataset.update(context.parameters.calls);
    const width = context.mode.allocatedWidth;
    return React.createElement(ContactHistoryGridControl, {
      environment: this.environment,
      dataset: this.dataset,
      // Not known yet: most forms have room.
      isWide: width <= 0 || width >= WIDE_FROM_PX,
      firstQuery: this.firstQuery,
      onQuery: this.keep,
      onOpen: this.open,
    });
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.context = undefined;
  }

  private readonly keep = (query: CallsQuery): void => {
    this.context?.mode.setControlState(keptQuery(query));
  };

  /** By form id: the default form of the user may be one of the vendor's. */
  private readonly open = ({ id }: ListedCall): void => {
    void this.context?.navigation.openForm({ entityName: TABLES.conversation, entityId: id, formId: CALL_SUMMARY_FORM_ID });
  };
}
