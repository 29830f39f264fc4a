import { type Command, Argument } from 'commander'
import { z } from 'zod'
import { CapacityFile } from '../compute/capacity-file.ts'
import { EarnedValueFile } from '../compute/earned-value-file.ts'
import { PriorityFile } from '../compute/priority-file.ts'
import { RiskFile } from '../compute/risk-file.ts'
import { SelectionFile } from '../compute/selection-file.ts'
import { ValueFile } from '../compute/value-file.ts'
import { MapFile } from '../import/map-file.ts'
import type { Running } from '../program.ts'

/** The forms of files that commands read. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  capacity: CapacityFile,
  'earned-value': EarnedValueFile,
  map: MapFile,
  priority: PriorityFile,
  risk: RiskFile,
  selection: SelectionFile,
  value: ValueFile,
}

export function addSchemaCommand(program: Command, { world }: Running): void {
  program
    .command('schema')
    .description('print the JSON Schema of a file that a command reads')
    .addArgument(new Argument('<name>', 'which file').choices(Object.keys(schemas)))
    .action((name: string) => {
      const schema = schemas[name]
      if (schema !== undefined) world.out(`${JSON.stringify(z.toJSONSchema(schema), undefined, 2)}\n`)
    })
}
