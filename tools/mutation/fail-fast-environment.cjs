// A changed place counts as noticed with the first test that fails: those after it are skipped, not run to fail as well.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class FailFastEnvironment extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
