/**
 * What lies under the pointer is looked up in a second drawing of everything, in colours that stand
 * for numbers. On a large picture that drawing costs nearly as much as the seen one, so it is left out where
 * nobody looks anything up in it: of ties always, of nodes while the camera moves.
 */

import { EdgeRectangleProgram, NodeCircleProgram, type Program } from "sigma/rendering";
import type Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { RenderParams } from "sigma/types";

const AT_REST = 3; // frames without a move of the camera or a hand on it

export class Picking {
  /** Whether the picture has so many nodes that looking up is spared. */
  large = false;
  private moving = false;
  private frames = 0;
  private sigma: Sigma | null = null;

  /** The usual programs of Sigma, which draw what is looked up only where it is wanted. */
  programs(): Partial<Settings> {
    const nodes = (): boolean => !(this.large && this.moving);
    const ties = (): boolean => !this.large;
    return {
      nodeProgramClasses: {
        circle: class extends NodeCircleProgram {
          override render(params: RenderParams): void {
            rendered(this, nodes(), () => super.render(params));
          }
        },
      },
      edgeProgramClasses: {
        line: class extends EdgeRectangleProgram {
          override render(params: RenderParams): void {
            rendered(this, ties(), () => super.render(params));
          }
        },
      },
    };
  }

  /** Follow its camera: what is looked up is drawn again when it rests, or is pressed upon. */
  follow(sigma: Sigma, box: HTMLElement): void {
    this.sigma = sigma;
    sigma.getCamera().on("updated", () => this.move());
    box.addEventListener("pointerdown", () => this.rest(), { capture: true });
  }

  /** Nothing more is drawn; for when the picture is thrown away. */
  stop(): void {
    this.moving = false;
  }

  private move(): void {
    this.frames = 0;
    if (this.moving || !this.large) return;
    this.moving = true;
    requestAnimationFrame(() => this.wait());
  }

  /** Frames are counted, not time: where a frame takes long, the hand is waited for as much longer. */
  private wait(): void {
    if (!this.moving) return;
    this.frames = this.sigma?.getMouseCaptor().isMouseDown ? 0 : this.frames + 1;
    if (this.frames >= AT_REST) this.rest();
    else requestAnimationFrame(() => this.wait());
  }

  private rest(): void {
    if (!this.moving) return;
    this.moving = false;
    this.sigma?.refresh({ partialGraph: {}, skipIndexation: true }); // draws at once, computes nothing
  }
}

function rendered(program: Program, picked: boolean, render: () => void): void {
  const { pickProgram } = program;
  if (!picked) program.pickProgram = null;
  render();
  program.pickProgram = pickProgram;
}
