/** For tests of other packages. */
export { unzipped } from './matrix/unzipped.ts'
export { fillNeighbour, hideNeighbour, type Neighbour, neighboursSeal, showNeighbour } from './neighbour.ts'
export { openPost, type Post } from './testing/post.ts'
