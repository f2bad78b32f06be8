// Unit tests: `.test.ts` runs once in Node; `.test.tsx` (components) runs in jsdom on both React versions that hosts use.
// Browser runs are `.e2e.ts`, with jest.e2e.config.js.
const transform = {
  "^.+\\.(ts|tsx)$": [
    "@swc/jest",
    { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } }, module: { type: "commonjs" } },
  ],
};
const base = {
  rootDir: __dirname,
  transform,
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
  projects: [
    { ...base, displayName: "node", testMatch: ["<rootDir>/tests/**/*.test.ts"], testEnvironment: "node" },
    { ...components, displayName: "react 16" },
    {
      ...components,
      displayName: "react 17",
      moduleNameMapper: {
        "^react$": require.resolve("react17"),
        "^react-dom$": require.resolve("react-dom17"),
        "^react-dom/(.*)$": `${require("node:path").dirname(require.resolve("react-dom17/package.json"))}/$1`,
      },
    },
  ],
};
