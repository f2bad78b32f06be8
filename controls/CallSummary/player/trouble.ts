import type { FailureReason } from "../../../shared/dataverse/DataverseError";
import type { Texts } from "../../../shared/format/Texts";

/**
 * Why a recording cannot be heard.
 * - `gone`: the row, or its file, is not there
 * - `expired`: the address that the row names instead of a file leads nowhere
 * - `undecodable`: the browser does not know the format
 * - `blocked`: the page's content security policy does not let it be played; `address` is where it lies where that is not its column
 */
export type Trouble =
  | { readonly kind: "gone" | "forbidden" | "expired" | "undecodable" }
  | { readonly kind: "blocked"; readonly address?: string }
  | { readonly kind: "unavailable"; readonly reason: FailureReason }
  /** 0…1 is there already. */
  | { readonly kind: "cutOff"; readonly share: number }
  | { readonly kind: "tooLarge"; readonly bytes: number };

/** What helps: asking again, having the file itself, or nothing. */
export type Remedy = "retry" | "download" | undefined;

const REMEDIES: Readonly<Record<Trouble["kind"], Remedy>> = {
  gone: undefined,
  forbidden: undefined,
  expired: "retry",
  unavailable: "retry",
  cutOff: "retry",
  undecodable: "download",
  blocked: "download",
  tooLarge: "download",
};

const MEGABYTE = 1_048_576;

export interface TroubleText {
  readonly problem: string;
  readonly remedy: Remedy;
  /** Of the file, where it does not lie in its column. */
  readonly address?: string | undefined;
}

export function troubleText(trouble: Trouble, { t, format }: Texts): TroubleText {
  const values = {
    ...(trouble.kind === "unavailable" && { reason: t(`shared.reason.${trouble.reason}`) }),
    ...(trouble.kind === "cutOff" && { percent: format.percent(trouble.share) }),
    ...(trouble.kind === "tooLarge" && { size: format.number(trouble.bytes / MEGABYTE) }),
  };
  const address = trouble.kind === "blocked" ? trouble.address : undefined;
  return { problem: t(`callSummary.player.trouble.${trouble.kind}`, values), remedy: REMEDIES[trouble.kind], address };
}
