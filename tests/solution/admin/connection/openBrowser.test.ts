import { browserCommand } from "../../../../solution/admin/connection/openBrowser";

const ADDRESS = 'https://login.microsoftonline.com/a?b=1&c="&calc.exe|whoami';

test.each([
  ["win32", "D:\\Windows\\System32\\rundll32.exe", ["url.dll,FileProtocolHandler", ADDRESS]],
  ["darwin", "/usr/bin/open", [ADDRESS]],
  ["linux", "xdg-open", [ADDRESS]],
] as const)("on %s the address is one argument of a program, and no shell reads it", (platform, file, args) => {
  expect(browserCommand(ADDRESS, platform, "D:\\Windows")).toEqual({ file, args });
});
