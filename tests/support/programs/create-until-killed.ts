import { type Disk, realDisk } from '#electron/vault/disk.ts'
import { PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

// Program of a process that creates a vault and kills itself before a given step on the disk, or in the middle of it
// if it is a write. With step 0 it goes to the end and prints the names of the steps.

const [folder = '', how = '', fatalStep = ''] = process.argv.slice(2)
const steps: string[] = []

function begin(step: string): void {
  if (String(steps.push(step)) === fatalStep) process.kill(process.pid, 'SIGKILL')
}

const disk: Disk = {
  ...realDisk,
  async makeFolder(name) {
    begin('makeFolder')
    await realDisk.makeFolder(name)
  },
  async write(file, bytes) {
    if (how === 'half' && fatalStep === String(steps.length + 1)) {
      await realDisk.write(file, bytes.subarray(0, bytes.length / 2))
    }
    begin('write')
    await realDisk.write(file, bytes)
  },
  async rename(from, to) {
    begin('rename')
    await realDisk.rename(from, to)
  },
  async remove(file) {
    begin('remove')
    await realDisk.remove(file)
  },
  async syncFolder(name) {
    begin('syncFolder')
    await realDisk.syncFolder(name)
  },
}

const vault = vaultIn(folder, { disk })
const created = await vault.create(PASSPHRASE)
if (!created.ok) throw new Error(created.error.code)
// Not locked, so that the database is left as a kill leaves it, with its log.
process.stdout.write(`${steps.join(' ')}\n`, () => process.kill(process.pid, 'SIGKILL'))
