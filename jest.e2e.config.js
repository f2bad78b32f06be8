// Browser runs: the local environment, the production bundles and a real Chromium.
const { projects, globalSetup, ...rest } = require("./jest.config");

module.exports = {
  ...rest,
  rootDir: __dirname,
  globalSetup,
  transform: projects[0].transform,
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.e2e.ts"],
  modulePathIgnorePatterns: ["<rootDir>/out/"],
  testTimeout: 120_000,
  maxWorkers: 1,
};
