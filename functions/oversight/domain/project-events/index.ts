export {
  describeEvent,
  type DescribedEvent,
  eventTable,
  type LoggedHappening,
  untold,
} from './describe-event.ts'
