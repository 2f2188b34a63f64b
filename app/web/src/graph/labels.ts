/** The label of what the pointer is on, or of what is selected, on a plate of the ground's colour. */

import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Looks } from "./looks";

type Data = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

const GAP = 4;

/** With a rim of the ground's colour, so that a line below does not strike it through. */
export function plainLabel(
  context: CanvasRenderingContext2D,
  data: Data,
  settings: Settings,
  looks: Looks,
): void {
  if (!data.label) return;
  const [x, y] = [data.x + data.size + GAP, data.y + settings.labelSize / 3];
  context.font = `${settings.labelSize}px ${settings.labelFont}`;
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = looks.ground;
  context.strokeText(data.label, x, y);
  context.fillStyle = looks.ink;
  context.fillText(data.label, x, y);
}

export function hoverLabel(
  context: CanvasRenderingContext2D,
  data: Data,
  settings: Settings,
  looks: Looks,
): void {
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
