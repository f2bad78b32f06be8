// Long runs: the local environment, the production bundles and a real Chromium, whose data is prepared once; whole rounds of
// deploying and taking off again, with commands as processes of their own; the very zips and the package that are shipped.
const { availableParallelism } = require("node:os");
const { projects, reporters } = require("./jest.config");

module.exports = {
  rootDir: __dirname,
  globalSetup: "<rootDir>/tests/e2e/globalSetup.ts",
  globalTeardown: "<rootDir>/tests/e2e/globalTeardown.ts",
  transform: projects[0].transform,
  moduleNameMapper: projects[0].moduleNameMapper,
  transformIgnorePatterns: projects[0].transformIgnorePatterns,
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.e2e.ts"],
  modulePathIgnorePatterns: ["<rootDir>/out/"],
  testTimeout: 120_000,
  reporters,
  // Most are a browser beside an environment.
  maxWorkers: Math.min(availableParallelism(), 4),
  randomize: true,
};
