import * as React from "react";
import { List, type IList } from "@fluentui/react";
import type { Translate } from "../../shared/strings/translate";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { matching, type SellerView } from "./sellerPickerViewModel";

const ROW_HEIGHT = 44;
/** Fewer sellers than this are all drawn. */
const MANY = 50;

export interface SellerListProps {
  readonly t: Translate;
  readonly choices: readonly SellerView[];
  readonly onChoose: (seller: SellerView) => void;
}

/** A search box that keeps the focus and the sellers it finds. Arrow keys walk them, Enter chooses, as in any combo box. */
export function SellerList({ t, choices, onChoose }: SellerListProps): React.ReactElement {
  const [text, setText] = React.useState("");
  const [walked, setWalked] = React.useState<number>();
  const id = useInstanceId("sd-sellers");
  const list = React.useRef<IList>(null);
  const search = React.useRef<HTMLInputElement>(null);
  const found = React.useMemo(() => matching(choices, text), [choices, text]);
  const chosenIndex = found.findIndex(({ chosen }) => chosen);
  const active = Math.min(walked ?? Math.max(0, chosenIndex), found.length - 1);

  React.useEffect(() => search.current?.focus({ preventScroll: true }), []);
  React.useEffect(() => {
    if (active >= 0) list.current?.scrollToIndex(active, () => ROW_HEIGHT);
  }, [active]);

  const walk = (event: React.KeyboardEvent) => {
    const last = found.length - 1;
    const next = { ArrowDown: active === last ? 0 : active + 1, ArrowUp: active <= 0 ? last : active - 1, PageDown: Math.min(last, active + 6), PageUp: Math.max(0, active - 6) }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setWalked(next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const seller = found[active];
      if (seller) onChoose(seller);
    }
  };

  return (
    <div className="sd-picker-list">
      <input
        ref={search}
        className="sd-search"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-label={t("sellerPicker.search")}
        placeholder={t("sellerPicker.search")}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWalked(event.target.value === "" ? undefined : 0);
        }}
        onKeyDown={walk}
      />
      <div className="sd-hidden" role="status">
        {t.plural("sellerPicker.found", found.length)}
      </div>
      <div className="sd-picker-scroll" data-is-scrollable="true" id={id} role="listbox" aria-label={t("sellerPicker.sellers")}>
        <List
          componentRef={list}
          role="presentation"
          items={found as SellerView[]}
          version={`${active}`}
          onShouldVirtualize={() => found.length > MANY}
          getKey={(seller) => seller.id}
          getPageHeight={(index) => Math.min(10, found.length - (index ?? 0)) * ROW_HEIGHT}
          onRenderCell={(seller, index) =>
            seller && (
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={seller.chosen}
                aria-posinset={(index ?? 0) + 1}
                aria-setsize={found.length}
                className={`sd-picker-option${index === active ? " sd-active" : ""}`}
                onClick={() => onChoose(seller)}
              >
                <span className="sd-picker-name">{seller.name}</span>
                <span className="sd-caption sd-picker-title">{seller.jobTitle}</span>
                <span className="sd-caption sd-picker-calls">{seller.calls}</span>
              </div>
            )
          }
        />
        {found.length === 0 && <p className="sd-empty">{t("sellerPicker.noMatch", { text })}</p>}
      </div>
    </div>
  );
}
