/** The page begins here. */

import { render } from "preact";
import "./style.css";
import { Page } from "./views/page";
import { kept, wear } from "./parts/theme";

wear(kept());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => wear(kept()));
const root = document.getElementById("page");
if (root) render(<Page />, root);
