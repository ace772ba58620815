import { type Disk, realDisk } from '#electron/vault/disk.ts'
import { rekeyDatabase } from '#electron/vault/rekey-database.ts'
import { CHEAP_KDF, PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'

// Program of a process that opens a vault, changes its keys in one way, and kills itself before a given step on the
// disk, or in the middle of it if it is a write. With step 0 it goes to the end and prints the names of the steps, or is
// killed from outside after it said that it is `rekeying`.

const [folder = '', change = '', how = '', fatalStep = ''] = process.argv.slice(2)
const steps: string[] = []
let isChanging = false

function begin(step: string): void {
  if (isChanging && String(steps.push(step)) === fatalStep && how !== 'after') die()
}

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

const disk: Disk = {
  ...realDisk,
  async write(file, bytes) {
    if (isChanging && how === 'half' && fatalStep === String(steps.length + 1)) {
      await realDisk.write(file, bytes.subarray(0, bytes.length / 2))
    }
    begin('write')
    await realDisk.write(file, bytes)
  },
  async rename(from, to) {
    begin('rename')
    await realDisk.rename(from, to)
  },
  async syncFolder(name) {
    begin('syncFolder')
    await realDisk.syncFolder(name)
  },
}

const vault = vaultIn(folder, {
  disk,
  kdfCost: change === 'raise' ? { ...CHEAP_KDF, memoryKiB: 2048 } : CHEAP_KDF,
  async rekey(task) {
    begin('rekey')
    // The work is done without a pause, so only another process can kill in the middle of it.
    if (how === 'after') process.stdout.write('rekeying\n')
    const rekeyed = await rekeyDatabase(task)
    begin('rekeyed')
    return rekeyed
  },
})
const opened = await vault.unlock(PASSPHRASE)
if (!opened.ok) throw new Error(opened.error.code)
isChanging = true

const CHANGES: Readonly<Record<string, () => Promise<{ readonly ok: boolean }>>> = {
  passphrase: () => vault.keys.changePassphrase(PASSPHRASE, 'uus lause kolme kivi ja kahe kajakaga'),
  raise: () => vault.keys.raiseCost(PASSPHRASE),
  rotate: () => vault.keys.rotate(PASSPHRASE),
}
const changed = await CHANGES[change]?.()
if (changed?.ok !== true) throw new Error(`The keys were not changed: ${JSON.stringify(changed)}`)
// Not locked, so that the folder is left as a kill leaves it.
process.stdout.write(`${steps.join(' ')}\n`, die)
