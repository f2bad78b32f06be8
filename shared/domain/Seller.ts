/** A person whose calls can be looked at. `id` is the Dataverse user id, lower case, without braces. */
export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly email?: string;
}
