import * as React from "react";
import type { PageControlProps } from "../../shared/page/PageControl";
import { DataLine } from "../../shared/page/DataLine";
import { anyPage, PageFrame } from "../../shared/page/PageFrame";
import type { SellerPage } from "../../shared/page/sellerPage";
import { useAnnouncement } from "../../shared/page/useAnnouncement";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { useStarred } from "../../shared/page/useStarred";
import { DropButton } from "../../shared/ui/DropButton";
import { Popup } from "../../shared/ui/Popup";
import { DraftOffer } from "./DraftOffer";
import { Letters, RefusedMail, type RefusedLetter } from "./Letters";
import type { PickerHost } from "./pickerHost";
import { pickerView } from "./sellerPickerViewModel";
import { TeamTable, type TeamTableProps } from "./TeamTable";
import { FIRST_SORT, teamView, type TeamRow } from "./teamTableViewModel";

export interface SellerPickerProps extends PageControlProps {
  readonly host: PickerHost;
  /** Ids of starred sellers as the column holds them; undefined while it is not known. */
  readonly starred: readonly string[] | undefined;
  readonly onStarred: (ids: readonly string[]) => void;
}

/** Room for the whole table; narrower screens show two lines a seller. */
const TABLE_WIDTH = 760;

/** Who the page is about, and for managers the team and the ways to write to its sellers. */
export function SellerPickerControl({ environment, host, selection, starred, onChange, onStarred }: SellerPickerProps): React.ReactElement {
  const { t, isRtl, isDark, theme, locale } = environment;
  const channel = usePageChannel(environment.record);
  const [announced, announce] = useAnnouncement(channel);
  const [said, say] = React.useState("");
  const [isOpen, setOpen] = React.useState(false);
  const [sort, setSort] = React.useState(FIRST_SORT);
  const [refused, setRefused] = React.useState<RefusedLetter>();
  const button = React.useRef<HTMLButtonElement>(null);
  const title = t("sellerPicker.title");

  const star = useStarred(channel, starred, selection !== undefined, onStarred);
  const choose = ({ id, name }: TeamRow) => {
    setOpen(false);
    setRefused(undefined);
    say("");
    announce(({ seller, calls }) => [seller?.name, t.plural("shared.calls", calls.length)].join(": "));
    channel.publish({ narrowed: undefined });
    onChange({ sellerId: id, sellerName: name });
  };
  const refresh = () => {
    say("");
    announce(({ now }) => t("shared.refreshed", { time: environment.format.time(now) }));
    channel.refresh();
  };

  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={title}
      draws={anyPage}
      className="sd-picker"
      skeleton={<div className="sd-skeleton sd-picker-skeleton" />}
    >
      {(page) => {
        const view = pickerView(page, environment);
        if (!view) return null;
        return (
          <div className="sd-picker-persona">
            <span className="sd-coin" aria-hidden="true">
              {view.initials}
            </span>
            <div className="sd-picker-texts">
              <div className="sd-picker-line">
                {view.isManager ? (
                  <DropButton
                    button={button}
                    className="sd-picker-seller"
                    label={t("sellerPicker.choose", { seller: view.name })}
                    isOpen={isOpen}
                    onOpen={() => setOpen(true)}
                    onClose={() => setOpen(false)}
                  >
                    <span className="sd-picker-name" title={view.name}>
                      {view.name}
                    </span>
                  </DropButton>
                ) : (
                  <span className="sd-picker-seller sd-picker-name" title={view.name}>
                    {view.name}
                  </span>
                )}
                <Letters environment={environment} host={host} view={view} onRefused={setRefused} />
              </div>
              <DataLine t={t} facts={view.facts} link={view.link} sheet={view.sheet} onRefresh={refresh} onSay={say} />
              {refused && <RefusedMail t={t} {...refused} />}
              <DraftOffer
                environment={environment}
                host={host}
                onSettled={(sentence) => {
                  say(sentence);
                  button.current?.focus();
                }}
              />
              <div className="sd-hidden" role="status">
                {said || announced}
              </div>
            </div>
            {isOpen && (
              <Popup
                label={title}
                target={button}
                firstFocus=".sd-search"
                width={TABLE_WIDTH}
                onDismiss={() => setOpen(false)}
                isRtl={isRtl}
                isDark={isDark}
                theme={theme}
                locale={locale}
              >
                <Team
                  environment={environment}
                  page={page}
                  sort={sort}
                  starred={channel.starred}
                  onSort={setSort}
                  onChoose={choose}
                  onStar={star}
                />
              </Popup>
            )}
          </div>
        );
      }}
    </PageFrame>
  );
}

/** The table of a page's team, worked out only while it is open. */
function Team({ page, ...props }: Omit<TeamTableProps, "team"> & { readonly page: SellerPage }): React.ReactElement {
  const { environment } = props;
  const team = React.useMemo(() => teamView(page, environment), [page, environment]);
  return <TeamTable {...props} team={team} />;
}
