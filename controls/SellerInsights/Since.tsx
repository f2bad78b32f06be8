import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { Environment } from "../../shared/host/environment";
import { whileAwaited } from "../../shared/host/whileAwaited";
import { asking } from "../../shared/page/asking";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { SellerPage } from "../../shared/page/sellerPage";
import { askCoaching, type SinceComments } from "./askCoaching";
import { sinceView } from "./sinceViewModel";

export interface SinceProps {
  readonly environment: Environment;
  readonly client: DataverseClient;
  readonly channel: PageChannel;
  readonly page: SellerPage;
}

/** What has become different since the seller's calls were commented on, asked for once the page is there. Where that fails nothing is said. */
function useSinceComments({ environment: { viewer }, client, channel, page }: SinceProps): SinceComments | undefined {
  const [found, setFound] = React.useState<{ readonly page: SellerPage; readonly since: SinceComments | undefined }>();
  React.useEffect(
    () =>
      whileAwaited(
        askCoaching(asking(client, channel.answers, viewer.id), page, viewer.id),
        (since) => setFound({ page, since }),
        () => setFound(undefined),
      ),
    [page, client, channel, viewer.id],
  );
  // The same seller's line stays while it is asked for anew.
  return found?.page.seller?.id === page.seller?.id ? found?.since : undefined;
}

/** A quiet line below what stands out; each of its numbers leads to its calls. */
export function Since(props: SinceProps): React.ReactElement | null {
  const { environment, channel, page } = props;
  const since = useSinceComments(props);
  const view = React.useMemo(() => since && sinceView(since, page, environment), [since, page, environment]);
  if (!view) return null;
  const { label, parts, remarks, calls } = view;
  const sentence = parts.before + parts.strong + parts.after;
  return (
    <p className="sd-insights-since">
      {label}: {parts.before}
      <strong>{parts.strong}</strong>
      {parts.after}
      {remarks.map((remark) => (
        <span key={remark} title={environment.t("shared.since.baseline")}>
          {" · "}
          {remark}
        </span>
      ))}
      {calls.map(({ key, text, about, calls: behind }) => (
        <React.Fragment key={key}>
          {" · "}
          <button
            type="button"
            className="sd-link"
            {...figureState(channel, key)}
            onClick={({ currentTarget: anchor }) =>
              toggleEvidence(channel, {
                figure: key,
                anchor,
                title: `${label}: ${sentence}`,
                note: remarks.length > 0 ? environment.t("shared.since.baseline") : "",
                about,
                callIds: behind.map(({ id }) => id),
                calls: behind,
              })
            }
          >
            {text}
          </button>
        </React.Fragment>
      ))}
    </p>
  );
}
