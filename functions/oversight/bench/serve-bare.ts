import { createServer } from 'node:http'
import { openDatabase } from '@portolan/platform/database'

/**
 * The reference: an HTTP server of nothing but one query. It answers the same first rows of the same database to the
 * same person, without permissions, walls, schemas or an order of words. Prints its address; ends with its input.
 */
const [dataFolder, tenantId, personId] = process.argv.slice(2)
if (dataFolder === undefined) throw new TypeError('Say which data folder to serve.')
const database = await openDatabase({ dataFolder, log: (line) => console.error(line) })

const rows = `
  select i.*, s.status, s.sure, s.top_sentence, s.figures, r.raw, p.name as portfolio, o.name as organisation
  from investment i
  join visible_project v on v.tenant_id = i.tenant_id and v.project_id = i.id and v.person_id = $2
  join portfolio p on p.tenant_id = i.tenant_id and p.id = i.portfolio_id
  left join party o on o.tenant_id = i.tenant_id and o.id = i.organisation_id
  left join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
  left join lateral (select raw from reported_status r where r.tenant_id = i.tenant_id and r.investment_id = i.id
    order by r.as_of desc, r.id desc limit 1) r on true
  where i.tenant_id = $1 order by i.name_key, i.id limit 100`

const server = createServer((_, answer) => {
  database.owner.query(rows, [tenantId, personId]).then(
    (found) => answer.end(JSON.stringify(found.rows)),
    (cause: unknown) => {
      answer.statusCode = 500
      answer.end(String(cause))
    },
  )
})
server.listen(0, '127.0.0.1', () => {
  const at = server.address()
  if (at !== null && typeof at === 'object') console.log(`http://127.0.0.1:${at.port}/`)
})
process.stdin.resume().once('end', () => {
  server.closeAllConnections()
  server.close(() => void database.stop())
})
