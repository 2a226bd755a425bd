/** The commands of the view of routes, which are there as soon as the language client is. */
export const routesCommandIds = {
  goToLine: 'laceworkMapping.routes.goToLine',
  move: 'laceworkMapping.routes.move',
  map: 'laceworkMapping.routes.map',
  copyIds: 'laceworkMapping.routes.copyIds',
  reveal: 'laceworkMapping.routes.reveal',
} as const;
