export { type Answer, answers, type Delivered } from './answer.ts'
export { deliverOutbox, type Delivery } from './deliver.ts'
