import "@testing-library/jest-dom";
import { initializeIcons, setIconOptions } from "@fluentui/react";

initializeIcons(undefined, { disableWarnings: true });
setIconOptions({ disableWarnings: true });
