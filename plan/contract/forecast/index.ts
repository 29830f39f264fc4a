export * from './forecast.ts'
export { forecastEvents } from './forecast-events.ts'
export * from './forecast-operations.ts'
export { forecastRefusals } from './forecast-refusals.ts'
