import * as React from "react";

export interface ViewSwitchProps<View extends string> {
  readonly label: string;
  readonly views: readonly { readonly key: View; readonly text: string }[];
  readonly chosen: View;
  readonly onChoose: (view: View) => void;
}

/** A small switch between ways to look at the same figures. */
export function ViewSwitch<View extends string>({ label, views, chosen, onChoose }: ViewSwitchProps<View>): React.ReactElement {
  return (
    <div className="sd-switch" role="group" aria-label={label}>
      {views.map(({ key, text }) => (
        <button key={key} type="button" className="sd-switch-option" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {text}
        </button>
      ))}
    </div>
  );
}
