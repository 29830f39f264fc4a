import { fact } from '@portolan/contract'
import { z } from 'zod'
import { gateWays } from './success-rate.ts'

/** What rooms to the right know of how a project was run; read when its closure is accepted. */
export const successFacts = {
  gatesKept: fact({
    id: 'standards.gates-kept',
    subject: 'project',
    title: 'How its gates were passed',
    value: z.enum(gateWays),
    whoCanFix: 'The project manager, by bringing about what a gate must hold before it is decided on',
  }),
  mustsWaived: fact({
    id: 'standards.musts-waived',
    subject: 'project',
    title: 'A gate lacked a must for a while, by a waiver',
    value: z.boolean(),
    whoCanFix: 'Whoever asks for waivers, by bringing about the must',
  }),
} as const
