/** Settings without which a run is at the mercy of animations, welcome pages and delays. */
export const steadySettings = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'git.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};
