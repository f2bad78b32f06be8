import { useFirst } from "../../../shared/ui/useFirst";
import type { Texts } from "../../../shared/format/Texts";

/** The first ones of a list of moments, words or times, and the button that shows the others. */
export const useFirstHeard = <T>(all: readonly T[], most: number, { t, format }: Texts) =>
  useFirst(
    all,
    most,
    {
      all: t("callSummary.moments.showAll", { n: format.number(all.length) }),
      first: t("callSummary.moments.showFirst", { n: format.number(most) }),
    },
    "sd-heard-more",
  );
