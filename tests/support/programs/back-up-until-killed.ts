import { randomBytes } from 'node:crypto'
import { createBackupService } from '#electron/backup/backup-service.ts'
import { uuidV7 } from '#model/ids.ts'
import { onDisk } from '#tests/support/backup-services.ts'
import { diskWith } from '#tests/support/failing-disk.ts'
import { must } from '#tests/support/must.ts'
import { MIGRATIONS, NOW, PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

// Program of a process that makes a backup and kills itself before a given change on the disk.

const [vaultFolder = '', folder = '', fatal = ''] = process.argv.slice(2)
let changes = 0
const disk = diskWith(() => {
  if (String(++changes) === fatal) process.kill(process.pid, 'SIGKILL')
})
const vault = vaultIn(vaultFolder)
must(await vault.unlock(PASSPHRASE))
const backups = createBackupService({
  vault: () => vault,
  folder: () => folder,
  run: onDisk(disk),
  disk,
  now: () => NOW + 60_000,
  elapsed: () => performance.now(),
  newId: () => uuidV7(NOW + 60_000, randomBytes(10)),
  version: '1.2.3',
  migrationsFolder: MIGRATIONS,
  holidays: () => new Set(),
  report: () => undefined,
})
must(await backups.make())
