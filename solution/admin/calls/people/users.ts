import type { ReadApi } from "../../connection/webApi";
import { queryRows } from "../../connection/queryRows";
import { isGuid } from "../../../../shared/domain/isGuid";
import { Known } from "./Known";
import { plain, type Named, type People } from "./People";
import type { Participant } from "../../../../shared/domain/Transcript";

export interface User {
  readonly systemuserid: string;
  readonly internalemailaddress?: string | null;
  readonly domainname?: string | null;
  readonly fullname?: string | null;
  readonly isdisabled?: boolean | null;
}

const USER_COLUMNS = ["systemuserid", "internalemailaddress", "domainname", "fullname", "isdisabled"];

/** The users of an environment whom transcripts mention; who was found once is not asked for again. */
export class Users {
  /** By address, sign-in name or id. */
  private readonly byLabel = new Known<User>();
  private readonly byName = new Known<User>();

  /** @param onWarning told once per person matched by name only */
  constructor(
    private readonly api: ReadApi,
    private readonly people: People,
    private readonly onWarning: (message: string) => void,
  ) {}

  /** Looks for users by address, sign-in name or id. @throws DataverseError */
  async findLabels(labels: readonly (string | undefined)[]): Promise<void> {
    const wanted = this.byLabel.unknown(labels);
    const addresses = wanted.filter((label) => !isGuid(label));
    const users = [
      ...(await queryRows<User>(
        this.api,
        "systemusers",
        USER_COLUMNS,
        [
          { column: "internalemailaddress", type: "text" },
          { column: "domainname", type: "text" },
        ],
        addresses,
      )),
      ...(await queryRows<User>(this.api, "systemusers", USER_COLUMNS, [{ column: "systemuserid", type: "id" }], wanted.filter(isGuid))),
    ];
    // A sign-in name is unique, an email address need not be: the sign-in name decides.
    for (const user of users) if (user.internalemailaddress) this.byLabel.note(plain(user.internalemailaddress), user);
    for (const user of users) if (user.domainname) this.byLabel.note(plain(user.domainname), user);
    for (const user of users) this.byLabel.note(plain(user.systemuserid), user);
    this.byLabel.noteMissing(wanted);
  }

  /** Looks for everybody who takes part in calls. @throws DataverseError */
  async find(participants: readonly Participant[]): Promise<void> {
    await this.findLabels(participants.map((participant) => this.labelOf(participant)));
    const names = this.byName.unknown(participants.filter((each) => this.isNamedSeller(each)).map(({ name = "" }) => plain(name)));
    const found = await queryRows<User>(this.api, "systemusers", USER_COLUMNS, [{ column: "fullname", type: "text" }], names);
    for (const name of names) {
      const namesakes = found.filter((user) => user.fullname?.toLowerCase() === name);
      const [only] = namesakes;
      // Two users of one name: rather nobody's call than somebody else's.
      if (namesakes.length > 1)
        this.onWarning(
          `${namesakes.length} users are called "${only?.fullname}": their calls without an email address are not linked to a user.`,
        );
      else if (only) {
        this.byName.note(name, only);
        this.onWarning(`"${only.fullname}" has no email address in some files and was matched to the only user of that name.`);
      }
    }
    this.byName.noteMissing(names);
  }

  /** The user of a label that was looked for. */
  at(label: string): User | undefined {
    return this.byLabel.get(plain(label));
  }

  /** The user whom somebody is, once looked for. @throws Error with half a sentence where they are said to be a user who is none */
  of(participant: Participant): User | undefined {
    const identity = this.people.identityOf(participant);
    if (identity === "customer") return undefined;
    const label = this.labelOf(participant);
    const user = label === undefined ? undefined : this.byLabel.get(label);
    if (typeof identity === "object" && user === undefined)
      throw new Error(`the mapping says that “${nameOf(participant)}” is ${identity.user}, who is no user of the environment`);
    if (label !== undefined) return user;
    return this.isNamedSeller(participant) ? this.byName.get(plain(participant.name ?? "")) : undefined;
  }

  /** What somebody is looked for by: what was said of them, or their address. */
  private labelOf(participant: Named): string | undefined {
    const identity = this.people.identityOf(participant);
    const label = plain(typeof identity === "object" ? identity.user : (participant.email ?? ""));
    return label === "" ? undefined : label;
  }

  private isNamedSeller(participant: Participant): boolean {
    return participant.role === "seller" && this.labelOf(participant) === undefined && plain(participant.name ?? "") !== "";
  }
}

/** As sentences call somebody. */
export function nameOf({ name, email, id }: Named): string {
  return name ?? email ?? id;
}
