import * as React from "react";

/** Short remarks in one line; nothing where there are none. */
export function Facts({ facts }: { readonly facts: readonly string[] }): React.ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <p className="sd-caption sd-facts">
      {facts.map((fact, index) => (
        <React.Fragment key={index}>
          {index > 0 && " · "}
          <bdi>{fact}</bdi>
        </React.Fragment>
      ))}
    </p>
  );
}
