import { must } from '#tests/support/must.ts'
import { PASSPHRASE } from '#tests/support/temporary-vault.ts'
import { diskWith } from '#tests/support/failing-disk.ts'
import { onDisk, restoreInto } from '#tests/support/backup-services.ts'

// Program of a process that restores a backup and kills itself before a given change on the disk.

const [vaultFolder = '', folder = '', name = '', fatal = ''] = process.argv.slice(2)
let changes = 0
const disk = diskWith(() => {
  if (String(++changes) === fatal) process.kill(process.pid, 'SIGKILL')
})
const restore = restoreInto(vaultFolder, { run: onDisk(disk), disk })
must(await restore.choose(folder))
must(await restore.prepare(name, { type: 'passphrase', passphrase: PASSPHRASE }))
must(await restore.confirm())
