import type { Environment } from "../../shared/host/environment";
import { useFirst } from "../../shared/ui/useFirst";

const SHOWN_FIRST = 5;

/** The first five of a list, and the button that shows the others, or no longer. */
export const useFirstFive = <T>(all: readonly T[], { t, format }: Environment) =>
  useFirst(
    all,
    SHOWN_FIRST,
    { all: t("highlights.showAll", { n: format.number(all.length) }), first: t("highlights.showFirst", { n: format.number(SHOWN_FIRST) }) },
    "sd-highlights-more",
  );
