import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorkerRekeyer, RekeyFailed } from '#electron/vault/worker-rekeyer.ts'
import { err } from '#model/result.ts'
import { must } from '#tests/support/must.ts'
import { PASSPHRASE, temporaryFolder, vaultIn } from '#tests/support/temporary-vault.ts'

const WORKER = path.resolve(import.meta.dirname, '../../../electron/vault/rekey-worker.ts')

describe('the thread that changes the data key', () => {
  it('leaves a vault that opens with the new key', async () => {
    using folder = temporaryFolder()
    const vault = vaultIn(folder.path, { rekey: createWorkerRekeyer(WORKER) })
    must(await vault.create(PASSPHRASE))
    const before = must(vault.dataKey())
    must(await vault.keys.rotate(PASSPHRASE))
    expect(must(vault.dataKey())).not.toEqual(before)
    expect(must(vault.store()).sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    vault.lock()
    must(await vaultIn(folder.path).unlock(PASSPHRASE)).store.sqlite.close()
  })

  it('says what the file refuses', async () => {
    using folder = temporaryFolder()
    const file = path.join(folder.path, 'vault.db')
    writeFileSync(file, 'no database at all, and long enough to be read as a page of one'.repeat(100))
    const [oldKey, newKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
    const rekeyed = await createWorkerRekeyer(WORKER)({ file, oldKey, newKey })
    expect(rekeyed).toEqual(err('vault_damaged'))
    const none = path.join(folder.path, 'none.db')
    const missing = await createWorkerRekeyer(WORKER)({ file: none, oldKey, newKey })
    expect(missing).toEqual(err('vault_folder_unwritable'))
  })

  it.each([
    ['ends without a word', 'process.exit(3)', /exit code 3/],
    ['throws', "throw new Error('no memory')", /thread failed/],
  ])('is told when it %s', async (_how, source, message) => {
    using folder = temporaryFolder()
    const program = path.join(folder.path, 'worker.mjs')
    writeFileSync(program, source)
    const task = { file: '', oldKey: new Uint8Array(32), newKey: new Uint8Array(32) }
    const failure = createWorkerRekeyer(program)(task)
    await expect(failure).rejects.toThrow(RekeyFailed)
    await expect(failure).rejects.toThrow(message)
  })
})
