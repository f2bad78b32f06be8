// Browser runs: the local environment, the production bundles and a real Chromium. Their data is prepared once.
const { availableParallelism } = require("node:os");
const { projects, reporters } = require("./jest.config");

module.exports = {
  rootDir: __dirname,
  globalSetup: "<rootDir>/tests/e2e/globalSetup.ts",
  globalTeardown: "<rootDir>/tests/e2e/globalTeardown.ts",
  transform: projects[0].transform,
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.e2e.ts"],
  modulePathIgnorePatterns: ["<rootDir>/out/"],
  testTimeout: 120_000,
  reporters,
  // Each one is a browser beside an environment.
  maxWorkers: Math.min(availableParallelism(), 4),
  randomize: true,
};
