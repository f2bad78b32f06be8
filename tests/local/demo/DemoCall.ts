import type { Contact } from "./customers";
import type { CallForm, DemoFile } from "./formats";
import type { CallKind, CallWindow } from "./plan";
import type { CallTarget } from "./targets";
import type { TimedLine } from "./timing";

export interface DemoCall {
  readonly id: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly kind: CallKind;
  readonly window: CallWindow;
  readonly isoStart: string;
  /** Instant of the last word, ISO 8601. */
  readonly endsAt: string;
  readonly direction: "inbound" | "outbound";
  readonly quarterEnd: boolean;
  readonly locale: string;
  readonly title: string;
  readonly form: CallForm;
  /** The customer and the phone call or appointment; absent for internal meetings. */
  readonly contact?: Contact;
  readonly activityId?: string;
  /** The draw from the table; absent for voicemails and internal meetings. */
  readonly target?: CallTarget;
  readonly files: readonly DemoFile[];
  /** What the templates know about each utterance and an importer must find out; never written into the import. */
  readonly labels: readonly TimedLine[];
}
