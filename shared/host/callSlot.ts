import type { KpiId } from "../domain/kpis";
import type { Targets } from "../domain/targets";
import { pageWide } from "./pageWide";

/** A moment of a call, or a stretch of it, in milliseconds from its start. */
export interface CallPlace {
  readonly atMs: number;
  /** 0 for a moment. */
  readonly durationMs: number;
}

/** An open call, for a control that adds a pane to it. */
export interface SlottedCall {
  readonly title: string;
  /** Whose call it is; absent where nobody can be named. */
  readonly sellerId?: string;
  readonly sellerName?: string;
  /** As far as anything is known of it; 0 where nothing is. */
  readonly durationMs: number;
  /** What was measured of the call and its seller, in the measures' units. */
  readonly measures: ReadonlyMap<KpiId, number>;
  readonly targets: Targets;
  /** Goes to a moment as any part of the call does: it is heard, and its line is seen. */
  readonly playFrom: (atMs: number) => void;
  /** The lines that are selected, else the moment that was heard last; undefined where nothing was. */
  readonly place: () => CallPlace | undefined;
  /** Brings the added pane before the others. */
  readonly show: () => void;
  /** Id of the element that the added pane is drawn in; absent while another one is shown. */
  readonly elementId?: string;
}

/** A pane that another control adds. */
export interface AddedPane {
  readonly title: string;
  /** Said beside the title, such as how much there is; absent while that is not known. */
  readonly count?: string | undefined;
  /** Something in it waits for the viewer. */
  readonly isNew?: boolean;
}

/**
 * Where a call and a control that adds a pane to it meet. They are separate bundles of one form and start in any order, so it lies on
 * `window`, by call, and holds plain data and functions only.
 */
export interface CallSlot {
  readonly call: SlottedCall | undefined;
  readonly pane: AddedPane | undefined;
  publish(change: { readonly call?: SlottedCall | undefined } | { readonly pane?: AddedPane | undefined }): void;
  subscribe(listener: () => void): () => void;
}

/** The slot of a call. It goes when neither side holds anything in it and nobody listens. */
export function callSlotOf(callId: string): CallSlot {
  const slots = pageWide("slr.callSlot/1", () => new Map<string, CallSlot>());
  const present = slots.get(callId);
  if (present) return present;
  const listeners = new Set<() => void>();
  const leave = () => {
    if (!slot.call && !slot.pane && listeners.size === 0) slots.delete(callId);
  };
  const slot: CallSlot = {
    call: undefined,
    pane: undefined,
    publish(change) {
      Object.assign(slot, change);
      [...listeners].forEach((listener) => listener());
      leave();
    },
    subscribe(listener) {
      listeners.add(listener);
      // Whoever came before may have left meanwhile.
      slots.set(callId, slot);
      return () => {
        listeners.delete(listener);
        leave();
      };
    },
  };
  slots.set(callId, slot);
  return slot;
}
