import { fact } from '@portolan/contract'
import { z } from 'zod'

/** The day on which somebody accepted that a project is over. Told by whoever keeps closures; the plan only asks. */
export const endAccepted = fact({
  id: 'plan.end-accepted',
  subject: 'project',
  title: 'End that was accepted',
  value: z.iso.date(),
  whoCanFix: 'Whoever may open the project again, by its closure',
})
