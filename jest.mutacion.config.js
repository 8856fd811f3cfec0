/** What mutation testing runs: the method, the audit and the layout rules, in one project. */
const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/{ceplan,casos}/**/*.test.ts'],
};
