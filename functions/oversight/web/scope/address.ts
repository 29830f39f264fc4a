import { z } from 'zod'

/** Beside an open panel of the scope there is no room for the measures: they give way. */
export const besideAddress = z.object({ panel: z.string().optional().catch(undefined) })
