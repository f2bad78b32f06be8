import { version } from "../../../package.json";
import { connect, type ConnectionOptions } from "../connection/connect";
import type { Examination } from "./Check";
import { ENVIRONMENT_CHECKS, USER_CHECKS } from "./checks";
import { examine, type AreaFindings } from "./examine";
import { findUser } from "./user";

export interface DoctorOptions extends ConnectionOptions {
  /** Whose page is empty: sign-in name, email address or id. @default the environment is examined */
  readonly user?: string | undefined;
  /** @default the present, in milliseconds since 1970 UTC */
  readonly now?: number;
  /** Told what is asked next. */
  readonly onCheck?: (subject: string) => void;
}

/**
 * Looks for whatever leaves the page empty or partial, for everybody or also for one user. Nothing is written.
 * @throws Error in one sentence where the environment does not answer, does not accept who asks, or has no such user
 */
export async function doctor({ user: who, now = Date.now(), onCheck, ...connection }: DoctorOptions): Promise<readonly AreaFindings[]> {
  const api = await connect(connection);
  const { UserId: callerId } = await api.get<{ UserId: string }>("WhoAmI()");
  const examination: Examination = { api, url: new URL(connection.url), now, callerId, version };
  if (who === undefined) return examine(ENVIRONMENT_CHECKS, examination, onCheck);
  return examine([...ENVIRONMENT_CHECKS, ...USER_CHECKS], { ...examination, user: await findUser(api, who) }, onCheck);
}
