/**
 * What mutation testing runs: the method, the audit and the layout rules, in one project. Property
 * tests are left out: they find what nobody thought of, and cost a hundred runs for each mutant.
 */
const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/{ceplan,casos}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', 'propiedades'],
};
