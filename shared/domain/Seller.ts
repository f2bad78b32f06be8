/** A person whose calls can be looked at. `id` is the Dataverse user id, lower case, without braces. */
export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly email?: string;
  /** The sign-in name, by which Teams knows the person. */
  readonly principalName?: string;
  /** Whether the account is disabled: calls stay, the person cannot be written to. */
  readonly disabled?: boolean;
}
