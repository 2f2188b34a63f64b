/** The label of what the pointer is on, or of what is selected, on a plate of the ground's colour. */

import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Looks } from "./looks";

type Data = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

const GAP = 4;

export function hoverLabel(context: CanvasRenderingContext2D, data: Data, settings: Settings, looks: Looks): void {
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const text = data.label ?? "";
  const wide = text ? context.measureText(text).width + 3 * GAP : 0;
  const tall = settings.labelSize + 2 * GAP;
  context.fillStyle = looks.ground;
  context.strokeStyle = looks.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  if (!text) return;
  const left = data.x + data.size + GAP;
  context.beginPath();
  context.roundRect(left, data.y - tall / 2, wide, tall, 4);
  context.fill();
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = looks.ink;
  context.fillText(text, left + GAP, data.y + settings.labelSize / 3);
}
