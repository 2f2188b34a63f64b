/** Light, dark, or as the system has it. A taste of the reader's, so it does not stand in the address. */

import { useEffect, useState } from "preact/hooks";

export const SCHEMES = ["system", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];
const KEY = "entente-scheme";

export function kept(): Scheme {
  try {
    return SCHEMES.find((each) => each === localStorage.getItem(KEY)) ?? "system";
  } catch {
    return "system";
  }
}

export function wear(scheme: Scheme): void {
  document.documentElement.dataset.scheme =
    scheme === "system" ? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light") : scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    return; // A browser that keeps nothing forgets the choice; nothing else is lost.
  }
}

/** Which scheme is worn, told again when it changes. */
export function useWorn(): string {
  const [worn, set] = useState(document.documentElement.dataset.scheme ?? "light");
  useEffect(() => {
    const watch = new MutationObserver(() => set(document.documentElement.dataset.scheme ?? "light"));
    watch.observe(document.documentElement, { attributeFilter: ["data-scheme"] });
    return () => watch.disconnect();
  }, []);
  return worn;
}
