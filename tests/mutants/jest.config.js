// The tests that mutants are tried with: those of Node, which hold everything that is mutated.
const { projects } = require("../../jest.config");

const [node] = projects;
module.exports = { ...node, rootDir: require("node:path").resolve(__dirname, "../..") };
