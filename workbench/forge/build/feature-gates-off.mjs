// Stands in for @atlaskit/feature-gate-js-client in the screens: every experiment of Atlassian's is off. The real client
// carries Statsig into each screen (30 kB gzip) and would ask servers that our content policy forbids.
const gates = {
  checkGate: () => false,
  getExperimentValue: (_experiment, _parameter, fallback) => fallback,
  getExperiment: () => ({ get: (_parameter, fallback) => fallback }),
  initialize: async () => undefined,
  initializeCompleted: () => false,
  initializeCalled: () => false,
  initializeFromValues: async () => undefined,
  onGateUpdated: () => () => undefined,
  onExperimentValueUpdated: () => () => undefined,
  onAnyUpdated: () => () => undefined,
  manuallyLogGateExposure: () => undefined,
  manuallyLogExperimentExposure: () => undefined,
  getPackageVersion: () => 'off',
  isGateExist: () => false,
  isExperimentExist: () => false,
};

export const FeatureGateEnvironment = { Development: 'development', Staging: 'staging', Production: 'production' };
export const FeatureGates = gates;
export default gates;
