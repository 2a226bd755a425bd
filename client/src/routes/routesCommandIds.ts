/** The commands of the view of routes, which are there as soon as the language client is. */
export const routesCommandIds = {
  goToLine: 'laceworkMapping.routes.goToLine',
  quickFix: 'laceworkMapping.routes.quickFix',
  move: 'laceworkMapping.routes.move',
  map: 'laceworkMapping.routes.map',
  copyIds: 'laceworkMapping.routes.copyIds',
  reveal: 'laceworkMapping.routes.reveal',
  showProblemsOnly: 'laceworkMapping.routes.showProblemsOnly',
  showAll: 'laceworkMapping.routes.showAll',
  groupByUnit: 'laceworkMapping.routes.groupByUnit',
  ungroup: 'laceworkMapping.routes.ungroup',
} as const;
