/* What scripts run of this folder. */
export { sampleAwsSide } from './sampleAwsSide';
export { startAws } from './startAws';
