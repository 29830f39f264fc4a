import { type Hands, mouse } from './hands.ts'
import { keyboard } from './keyboard.ts'

/**
 * The hands by which a story is told that is about one room. By keys alone is the stricter telling; a long run tells it
 * with the mouse too. The stories on which the product stands are told by both in every run.
 */
export const handsOfTheRun: readonly Hands[] =
  process.env['PORTOLAN_LONG'] === undefined ? [keyboard] : [mouse, keyboard]
