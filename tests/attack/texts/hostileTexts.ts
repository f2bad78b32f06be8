/** Sets a mark on the page, where it is run; browsers show it as it is, where it is text. */
const HIT = "window.attacked=1";
const long = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Texts that are something else to somebody: to browsers, spreadsheets, templates, databases, to those who read them. */
export const HOSTILE_TEXTS: readonly string[] = [
  // Markup and scripts.
  `<script>${HIT}</script>`,
  `<img src=x onerror="${HIT}">`,
  `<svg/onload=${HIT}>`,
  `"><b data-attack>bold</b>`,
  `' onmouseover='${HIT}`,
  `<iframe srcdoc="<script>parent.attacked=1</script>"></iframe>`,
  `<style>*{display:none}</style>`,
  `javascript:${HIT}`,
  `<a href="javascript:${HIT}">click</a>`,
  `</textarea><script>${HIT}</script>`,
  `<!--<img src="--><img src=x onerror=${HIT}//">`,
  `]]><b data-attack>cdata</b>`,
  `&lt;b data-attack&gt;&#60;script&#62;`,
  // Templates, patterns and what languages make of names.
  "{{constructor.constructor('return 1')()}}",
  `\${${HIT}}`,
  "{0} {name} %s %d $& $1 $`",
  "__proto__",
  "constructor",
  "toString",
  "$(touch /tmp/attacked)",
  "'; DROP TABLE account;--",
  // Spreadsheets.
  `=HYPERLINK("http://127.0.0.1/","x")`,
  "+1+1",
  "-2+3",
  "@SUM(1)",
  '";=1+1;"',
  "\t=1+1",
  // Characters.
  "\u202Egnihton si siht\u202C",
  "\u2066\u2067isolated without an end",
  "zero\u200B\u200D\uFEFFwidth",
  "half \ud83d emoji",
  "nul \u0000 and bell \u0007",
  "line\r\nbreak\u2028and\u2029more",
  "Z\u0341\u0301\u0301\u0301\u0301\u0301algo",
  // Size.
  long("x", 4_000),
  long("👩‍👩‍👧‍👦 ", 3_000),
];
