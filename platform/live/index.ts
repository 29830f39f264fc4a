export { type Change, createHub, type Hub } from './hub.ts'
export { listen, type Listening } from './listen.ts'
export { followLive, type Live } from './follow.ts'
export { tellTouched, type Touched } from './touched.ts'
