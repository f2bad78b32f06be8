import * as React from "react";
import type { TeamScope } from "../../shared/domain/Filters";
import type { Environment } from "../../shared/host/environment";
import { ChoiceList } from "../../shared/ui/ChoiceList";
import { DropButton } from "../../shared/ui/DropButton";
import { Popup } from "../../shared/ui/Popup";

export interface ScopeChoiceProps {
  readonly environment: Environment;
  readonly scope: TeamScope;
  readonly onChoose: (scope: TeamScope) => void;
}

const SCOPES = ["line", "everyone"] as const;

/** Whom the page is about, for whoever has a reporting line of their own. */
export function ScopeChoice({ environment, scope, onChoose }: ScopeChoiceProps): React.ReactElement {
  const { t } = environment;
  const [isOpen, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const label = t("dateFilter.scope.label");
  return (
    <>
      <DropButton
        button={button}
        label={`${label}: ${t(`dateFilter.scope.${scope}`)}`}
        isOpen={isOpen}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
      >
        {t(`dateFilter.scope.${scope}`)}
      </DropButton>
      {isOpen && (
        <Popup
          {...environment}
          label={label}
          target={button}
          firstFocus=".sd-choice[aria-checked='true']"
          width={340}
          onDismiss={() => setOpen(false)}
        >
          <ChoiceList
            label={label}
            choices={SCOPES.map((key) => ({
              key,
              text: t(`dateFilter.scope.${key}`),
              note: t(`dateFilter.scope.${key}Note`),
              chosen: key === scope,
            }))}
            onChoose={(key) => {
              setOpen(false);
              if (key !== scope) onChoose(key);
            }}
          />
        </Popup>
      )}
    </>
  );
}
