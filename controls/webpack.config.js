// Merged into each control's build by pcf-scripts. Types are checked once by `tsc`, so the loader only strips them:
// a quarter of the time for the same bundles.
class StripTypesOnly {
  apply(compiler) {
    for (const rule of compiler.options.module.rules) {
      for (const use of Array.isArray(rule?.use) ? rule.use : []) {
        if (typeof use.loader === "string" && use.loader.includes("ts-loader")) use.options.transpileOnly = true;
      }
    }
  }
}

// Comments that name modules would be taken for licences and kept, in a file of their own and a line of each bundle.
module.exports = { output: { pathinfo: false }, plugins: [new StripTypesOnly()] };
