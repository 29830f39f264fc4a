export { exceedsIn, type Reach, type Routed, routeUp, type Weight } from './route.ts'
