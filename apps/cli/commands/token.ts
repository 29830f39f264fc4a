import {
  createToken,
  listMyTokens,
  mostTokenDays,
  reaches,
  revokeMyToken,
} from '@portolan/platform/identity/contract'
import { type Command, Option } from 'commander'
import { wholeNumber } from '../arguments.ts'
import { addReach, type Reach, withConnection } from '../connection/with-connection.ts'
import type { Running } from '../program.ts'

type Create = Reach & {
  readonly name: string
  readonly days: number
  readonly reach: (typeof reaches)[number]
  readonly json?: boolean
}

/** API tokens of the person one acts as. */
export function addTokenCommand(program: Command, { world }: Running): void {
  const command = program.command('token').description('API tokens: create, list, revoke')
  const create = command
    .command('create')
    .description('make an API token; stdout gets its secret, this once')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--days <days>', `after so many days it ends (1 to ${mostTokenDays})`, wholeNumber)
    .addOption(new Option('--reach <reach>', 'what it may do').choices(reaches).default('read'))
    .option('--json', 'the token and its secret as one JSON object')
  addReach(create).action(async ({ name, days, reach, ...options }: Create) => {
    const made = await withConnection(world, options, (connection) =>
      connection.call(createToken, { name, days, reach }),
    )
    world.out(options.json ? `${JSON.stringify(made)}\n` : `${made.secret}\n`)
    world.say(
      `“${made.token.name}” may ${made.token.reach} as ${made.token.person.name} until ${made.token.expiresAt.slice(0, 10)}. The secret is not shown again.`,
    )
  })
  const list = command
    .command('list')
    .description('list my tokens')
    .option('--json', 'one JSON object a line')
  addReach(list).action(async (options: Reach & { json?: boolean }) => {
    const { items } = await withConnection(world, options, (connection) => connection.call(listMyTokens, {}))
    for (const item of items) {
      const line = [
        item.id,
        item.prefix,
        item.reach,
        item.state,
        item.expiresAt.slice(0, 10),
        item.name,
      ].join('  ')
      world.out(`${options.json ? JSON.stringify(item) : line}\n`)
    }
  })
  const revoke = command
    .command('revoke')
    .description('revoke one of my tokens')
    .argument('<id>', 'its id, as "token list" shows it')
  addReach(revoke).action(async (id: string, options: Reach) => {
    await withConnection(world, options, (connection) => connection.call(revokeMyToken, { id }))
    world.say('The token is revoked.')
  })
}
