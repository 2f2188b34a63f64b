/** A view whose script is fetched when it is first looked at. */

import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Waiting } from "./words";

export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  let ready: ComponentType<P> | null = null;
  return (props: P) => {
    const [, again] = useState(0);
    const [lost, setLost] = useState(false);
    useEffect(() => {
      if (!ready)
        load().then(
          (component) => {
            ready = component;
            again(1);
          },
          () => setLost(true),
        );
    }, []);
    if (lost)
      return (
        <p class="notice bad" role="alert">
          This part of the page could not be fetched. Is the service still running?
        </p>
      );
    if (!ready) return <Waiting what="Opening" />;
    const Ready = ready;
    return <Ready {...props} />;
  };
}
