import * as React from "react";
import type { PageControlProps } from "../../shared/pcf/PageControl";
import { PageFrame } from "../../shared/pcf/PageFrame";
import { usePageChannel } from "../../shared/pcf/usePageChannel";
import { FluentTheme } from "../../shared/ui/FluentTheme";
import { Icon, type IconName } from "../../shared/ui/Icon";
import { Popup } from "../../shared/ui/Popup";
import { SellerList } from "./SellerList";
import { pickerView, type PickerView } from "./sellerPickerViewModel";

/** Who the page is about, and for managers the choice of another. */
export function SellerPickerControl({ environment, onChange }: PageControlProps): React.ReactElement {
  const { t, isRtl, isDark, theme, locale } = environment;
  const channel = usePageChannel(environment.record);
  const [isOpen, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const title = t("sellerPicker.title");

  return (
    <FluentTheme isDark={isDark} isRtl={isRtl} theme={theme}>
      <PageFrame environment={environment} channel={channel} title={title} className="sd-picker" skeleton={<div className="sd-skeleton sd-picker-skeleton" />}>
        {(page) => {
          const view = pickerView(page, environment);
          if (!view) return <p className="sd-empty">{t("sellerPicker.nobody")}</p>;
          const { seller, caption, choices } = view;
          return (
            <div className="sd-picker-persona">
              <span className="sd-coin" aria-hidden="true">
                {seller.initials}
              </span>
              <div className="sd-picker-texts">
                <div className="sd-picker-line">
                  {choices.length > 0 ? (
                    <button
                      ref={button}
                      type="button"
                      className="sd-drop sd-picker-seller"
                      aria-haspopup="dialog"
                      aria-expanded={isOpen}
                      aria-label={t("sellerPicker.choose", { seller: seller.name })}
                      onClick={() => setOpen(true)}
                    >
                      <span>{seller.name}</span>
                      <Icon name="down" />
                    </button>
                  ) : (
                    <span className="sd-picker-seller">{seller.name}</span>
                  )}
                  <Addresses view={view} environment={environment} />
                </div>
                <div className="sd-caption">{caption}</div>
                <div className="sd-caption">
                  {view.upTo} ·{" "}
                  <button type="button" className="sd-link" onClick={() => channel.refresh()}>
                    {t("sellerPicker.refresh")}
                  </button>
                </div>
              </div>
              {isOpen && (
                <Popup label={title} target={button} firstFocus=".sd-search" width={340} onDismiss={() => setOpen(false)} isRtl={isRtl} isDark={isDark} theme={theme} locale={locale}>
                  <SellerList
                    t={t}
                    choices={choices}
                    onChoose={({ id, name }) => {
                      setOpen(false);
                      channel.publish({ narrowed: undefined });
                      onChange({ sellerId: id, sellerName: name });
                    }}
                  />
                </Popup>
              )}
            </div>
          );
        }}
      </PageFrame>
    </FluentTheme>
  );
}

interface AddressesProps {
  readonly view: PickerView;
  readonly environment: PageControlProps["environment"];
}

function Addresses({ view: { mailTo, chat, seller }, environment: { t } }: AddressesProps): React.ReactElement {
  const anchor = (href: string | undefined, label: string, icon: IconName) =>
    href !== undefined && (
      <a className="sd-icon-link" href={href} target="_blank" rel="noreferrer" aria-label={label} title={label}>
        <Icon name={icon} />
      </a>
    );
  return (
    <>
      {anchor(mailTo, t("sellerPicker.email", { seller: seller.name }), "mail")}
      {anchor(chat, t("sellerPicker.chat", { seller: seller.name }), "chat")}
    </>
  );
}
