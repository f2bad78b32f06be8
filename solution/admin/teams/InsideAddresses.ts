import { People } from "../calls/people/People";
import { Users, type User } from "../calls/people/users";
import type { ReadApi } from "../connection/webApi";
import type { Organizer } from "./Organizer";

/** Which addresses are of the seller's side: those of its domains, and those of the environment's users. */
export class InsideAddresses {
  private readonly domains: Set<string>;
  private readonly users: Users;

  /** @param domains such as `contoso.com`, beside those of organizers */
  constructor(api: ReadApi, domains: readonly string[]) {
    this.domains = new Set(domains.map((domain) => domain.trim().toLowerCase().replace(/^@/, "")));
    this.users = new Users(api, new People(), () => undefined);
  }

  /** The domains of organizers, but for guests': those of a guest's own company may be customers. */
  noteOrganizers(organizers: readonly Organizer[]): void {
    const members = organizers.filter(({ addresses }) => !addresses.some(isGuest));
    for (const { addresses } of members) for (const address of addresses) this.domains.add(domainOf(address));
  }

  /** Looks for users. @throws DataverseError */
  async find(addresses: readonly string[]): Promise<void> {
    await this.users.findLabels(addresses.map((address) => address.trim().toLowerCase()).filter((address) => address !== ""));
  }

  /** @param address in lower case, looked for before */
  isInside(address: string): boolean {
    return this.domains.has(domainOf(address)) || this.userOf(address) !== undefined;
  }

  userOf(address: string): User | undefined {
    return address === "" ? undefined : this.users.at(address);
  }
}

/** Directories give guests sign-in names such as `rosa_blum.example#EXT#@contoso.onmicrosoft.com`. */
function isGuest(address: string): boolean {
  return address.includes("#ext#@");
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
