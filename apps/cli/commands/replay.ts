import { replayRunOperation } from '@portolan/platform/runs/contract'
import type { Command } from 'commander'
import { addReach, type Reach, withConnection } from '../connection/with-connection.ts'
import type { Running } from '../program.ts'

export function addReplayCommand(program: Command, running: Running): void {
  const command = program
    .command('replay')
    .description('compute a stored run again and compare; exit code 1 when the result is another one')
    .argument('<run>', 'id of the run, as every explanation of a figure shows it')
    .option('--json', 'the whole answer as one JSON object')
  addReach(command).action((runId: string, options: Reach & { json?: boolean }) =>
    replay(running, runId, options),
  )
}

async function replay(
  { world, end }: Running,
  runId: string,
  options: Reach & { json?: boolean },
): Promise<void> {
  const answer = await withConnection(world, options, (connection) =>
    connection.call(replayRunOperation, { runId }),
  )
  const text = options.json
    ? JSON.stringify(answer)
    : `${answer.sentence}\nengine ${answer.engine} ${answer.engineVersion}, as of ${answer.asOf}\nstored   ${answer.stored}\ncomputed ${answer.computed ?? '-'}`
  world.out(`${text}\n`)
  end(answer.same ? 0 : 1)
}
