/** The layout off the page's own thread. */

import { place } from "./force";
import type { Job } from "./layout";

self.addEventListener("message", (message: MessageEvent<{ turn: number; job: Job }>) => {
  self.postMessage({ turn: message.data.turn, places: place(message.data.job) });
});
