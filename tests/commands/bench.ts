/* npm run bench [-- --json]: how fast the desk is, as ratios measured in one run on this machine. */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { measureStart } from '../bench/start.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const start = await measureStart()
const figures = {
  machine: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  start: { ...start, overEmpty: start.ready - start.empty, aim: 150 },
}
if (values.json) console.log(JSON.stringify(figures, null, 2))
else {
  console.log(figures.machine)
  console.log(
    `start to open store: ${figures.start.overEmpty.toFixed(0)} ms over an empty script (aim ≤ ${figures.start.aim})`,
  )
}
