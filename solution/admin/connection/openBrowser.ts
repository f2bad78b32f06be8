import { spawn } from "node:child_process";
import { win32 } from "node:path";

/** A program and its arguments; no shell reads them, so nothing in an address can become a command. */
export interface BrowserCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** How a platform opens an address in the person's browser. @param systemRoot Windows' folder */
export function browserCommand(address: string, platform: NodeJS.Platform, systemRoot = "C:\\Windows"): BrowserCommand {
  if (platform === "win32") {
    // By its full path, so that no file of this name in the current folder is run instead.
    return { file: win32.join(systemRoot, "System32", "rundll32.exe"), args: ["url.dll,FileProtocolHandler", address] };
  }
  return { file: platform === "darwin" ? "/usr/bin/open" : "xdg-open", args: [address] };
}

/** Opens an https address where that is possible; where not, nothing happens: the address was printed as well. */
export function openBrowser(address: string): void {
  if (!address.startsWith("https://")) return;
  const { file, args } = browserCommand(address, process.platform, process.env["SystemRoot"]);
  const child = spawn(file, args, { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}
