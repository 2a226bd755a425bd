/** Settings for people: nothing that distracts from the samples, and nothing that calls home. */
export const demoSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/** Settings without which a test run is at the mercy of animations and delays. */
export const steadySettings = {
  ...demoSettings,
  'workbench.reduceMotion': 'on',
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'git.enabled': false,
  // At the level trace the language client logs whole messages.
  'laceworkMapping.trace.server': 'verbose',
};
