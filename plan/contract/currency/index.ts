export * from './currency.ts'
export { currencyEvents } from './currency-events.ts'
export * from './currency-operations.ts'
