// Unit tests: `.test.ts` runs in Node; `.test.tsx` (components) runs in jsdom on React 16, the platform's library. `.both.test.tsx`
// runs on both: what rests on where events are caught (popups, focus that moves, drags, listeners on the page) or on when effects are
// cleaned up. Long runs are `.e2e.ts`, with jest.e2e.config.js; browsers have React 17, as model-driven apps do.
require("tsx/cjs");
const asCommonJs = ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } }, module: { type: "commonjs" } }];
const base = {
  rootDir: __dirname,
  transform: { "^.+\\.(ts|tsx)$": asCommonJs, "/node_modules/eld/": asCommonJs },
  // It comes as ES modules only, which tests cannot require.
  moduleNameMapper: { "^eld/small$": "<rootDir>/node_modules/eld/src/entries/static.small.js" },
  transformIgnorePatterns: ["/node_modules/(?!eld/)"],
  testPathIgnorePatterns: ["/node_modules/", "/out/"],
  modulePathIgnorePatterns: ["<rootDir>/out/"],
};
const components = {
  ...base,
  testMatch: ["<rootDir>/tests/**/*.test.tsx"],
  testEnvironment: "jsdom",
  setupFilesAfterEnv: ["<rootDir>/tests/setupComponents.ts"],
};

module.exports = {
  globalSetup: "<rootDir>/tests/globalSetup.ts",
  globalTeardown: "<rootDir>/tests/globalTeardown.ts",
  reporters: ["default", "<rootDir>/tests/SlowestTests.ts"],
  maxWorkers: "100%",
  // A busy machine is slow; what hangs is ended all the same.
  testTimeout: 120_000,
  randomize: true,
  projects: [
    { ...base, displayName: "node", testMatch: ["<rootDir>/tests/**/*.test.ts"], testEnvironment: "node" },
    { ...components, displayName: "react 16" },
    {
      ...components,
      displayName: "react 17",
      testMatch: ["<rootDir>/tests/**/*.both.test.tsx"],
      moduleNameMapper: {
        ...base.moduleNameMapper,
        "^react$": require.resolve("react17"),
        "^react-dom$": require.resolve("react-dom17"),
        "^react-dom/(.*)$": `${require("node:path").dirname(require.resolve("react-dom17/package.json"))}/$1`,
      },
    },
  ],
};
