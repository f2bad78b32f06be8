import * as React from "react";

/** Places in pixels from the inline start. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

export interface StripDrag {
  /** While one drags. */
  readonly over: Drag | undefined;
  readonly handlers: Pick<React.HTMLAttributes<HTMLElement>, "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel">;
}

/** Below this a hand has trembled. */
const LEAST_PX = 4;

/** A drag over a strip, or a click on it. Buttons that lie on the strip keep their clicks. */
export function useStripDrag(isRtl: boolean, onClick: (place: number) => void, onDrag: (drag: Drag) => void): StripDrag {
  const [over, setOver] = React.useState<Drag>();
  const placeOf = ({ currentTarget, clientX }: React.PointerEvent<HTMLElement>) => {
    const { left, right } = currentTarget.getBoundingClientRect();
    return isRtl ? right - clientX : clientX - left;
  };
  return {
    over: over && Math.abs(over.to - over.from) >= LEAST_PX ? over : undefined,
    handlers: {
      onPointerDown(event) {
        if (event.button || (event.target as Element).closest("button")) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setOver({ from: placeOf(event), to: placeOf(event) });
      },
      onPointerMove(event) {
        if (over) setOver({ from: over.from, to: placeOf(event) });
      },
      onPointerUp(event) {
        if (!over) return;
        setOver(undefined);
        const to = placeOf(event);
        if (Math.abs(to - over.from) < LEAST_PX) onClick(to);
        else onDrag({ from: Math.min(over.from, to), to: Math.max(over.from, to) });
      },
      // A browser that begins to scroll cancels.
      onPointerCancel: () => setOver(undefined),
    },
  };
}
