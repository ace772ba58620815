import { cpSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { realBackupDisk } from '#electron/backup/backup-disk.ts'
import { findBackups } from '#electron/backup/backup-folder.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { killBackingUp } from '#tests/support/kills/kill-backing-up.ts'
import { aVaultWithBackup, killRestoring } from '#tests/support/kills/kill-restoring.ts'
import { must, tempFolder } from '#tests/support/temp-store.ts'
import { PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'
import { aBackedUpVault, countOf } from '#tests/support/a-backed-up-vault.ts'
import { onDisk, restoreInto } from '#tests/support/backup-services.ts'
import { type Change, diskUntil, PowerCut } from '#tests/support/failing-disk.ts'

const passphrase = { type: 'passphrase', passphrase: PASSPHRASE } as const

/** Runs something with the power going off at each change in turn, before it and in the middle of it. */
async function atEveryStep(run: (disk: ReturnType<typeof diskUntil>) => Promise<boolean>): Promise<Change[]> {
  for (let fatal = 1; ; fatal++) {
    let isDone = false
    let seen: Change[] = []
    for (const half of [false, true]) {
      seen = []
      isDone = await run(diskUntil(fatal, half, (change) => void seen.push(change)))
    }
    if (isDone) return seen
  }
}

describe('the power going off at any step', () => {
  it(
    'of a backup leaves no backup or a whole one, and the next one is made',
    { timeout: 300_000 },
    async () => {
      const given = await aBackedUpVault()
      given.write('Sissekanne')
      const steps = await atEveryStep(async (disk) => {
        const service = given.serviceFor(given.folder, { run: onDisk(disk), disk: realBackupDisk })
        given.clock.now += 1000
        const outcome = await service.make().catch((error: unknown) => error)
        expect(outcome instanceof PowerCut || (outcome as { ok: boolean }).ok).toBe(true)
        expect(must(await findAll(given.folder)).every(({ manifest }) => manifest.ok)).toBe(true)
        return !(outcome instanceof PowerCut)
      })
      // The last run went through: what the others left is gone.
      expect(given.names().filter((name) => name.includes('.'))).toEqual([])
      expect(new Set(steps)).toEqual(new Set(['addFolder', 'copy', 'write', 'rename', 'syncFolder']))
      expect(given.store().sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
      given.vault.lock()
    },
  )

  it(
    'of a rehearsal changes nothing, and what it leaves goes at the next opening',
    { timeout: 300_000 },
    async () => {
      const given = await aBackedUpVault()
      must(await given.backups.make())
      await atEveryStep(async (disk) => {
        const service = given.serviceFor(given.folder, { run: onDisk(disk), disk: realBackupDisk })
        const outcome = await service.rehearse().catch((error: unknown) => error)
        await service.cleanUp()
        expect(readdirSync(given.vaultFolder)).not.toContain('vault.rehearsal')
        expect(must(await findAll(given.folder)).map(({ manifest }) => manifest.ok)).toEqual([true])
        return !(outcome instanceof PowerCut)
      })
      given.vault.lock()
    },
  )

  it('of a restore leaves the old vault or the new one, whole', { timeout: 300_000 }, async () => {
    const { vaultFolder, folder, name } = await aVaultWithBackup()
    const seen = new Set<number>()
    const steps = await atEveryStep(async (disk) => {
      const target = path.join(tempFolder(), 'vault')
      cpSync(vaultFolder, target, { recursive: true })
      const restore = restoreInto(target, { run: onDisk(disk), disk })
      const outcome = await (async () => {
        must(await restore.choose(folder))
        must(await restore.prepare(name, passphrase))
        return must(await restore.confirm())
      })().catch((error: unknown) => error)

      // The next start: the unlock screen asks how the vault stands, and it opens.
      await restoreInto(target).cleanUp()
      const vault = vaultIn(target)
      expect((await vault.status()).state).toBe('locked')
      const { store } = must(await vault.unlock(PASSPHRASE))
      const entries = countOf(store, 'entries')
      expect([1, 3]).toContain(entries)
      seen.add(entries)
      expect(verifyJournal(store).ok).toBe(true)
      vault.lock()
      // What was in place before is there, here or aside.
      const aside = readdirSync(target).find(
        (file) => file.startsWith('vault.aside-') && hasDatabase(target, file),
      )
      expect(aside !== undefined).toBe(entries === 1)
      if (aside !== undefined) {
        const old = vaultIn(path.join(target, aside))
        expect(countOf(must(await old.unlock(PASSPHRASE)).store, 'entries')).toBe(3)
        old.lock()
      }
      expect(readdirSync(target)).not.toContain('vault.restoring')
      return !(outcome instanceof PowerCut)
    })
    expect(seen).toEqual(new Set([1, 3]))
    expect(steps.length).toBeGreaterThan(15)
  })
})

describe('a process killed', () => {
  it(
    'while it makes a backup leaves the vault as it was, and no backup or a whole one',
    { timeout: 300_000 },
    async () => {
      const base = await aVaultWithBackup()
      const seen = new Set<number>()
      for (let atStep = 1; ; atStep++) {
        const { backups, killed } = await killBackingUp(base, { atStep })
        seen.add(backups)
        if (!killed) break
      }
      expect(seen).toEqual(new Set([1, 2]))
    },
  )

  it(
    'while it puts a vault in place leaves the old or the new one, whole',
    { timeout: 300_000 },
    async () => {
      const base = await aVaultWithBackup()
      const seen = new Set<number>()
      // From the copying on; before that nothing has happened yet.
      for (let atStep = 8; ; atStep += atStep < 14 ? 1 : 3) {
        const { entries, killed } = await killRestoring(base, { atStep })
        seen.add(entries)
        if (!killed) break
      }
      expect(seen).toEqual(new Set([1, 3]))
    },
  )
})

async function findAll(folder: string) {
  const found = await findBackups(realBackupDisk, folder)
  return found === null ? ({ ok: false, error: 'gone' } as const) : ({ ok: true, value: found } as const)
}

function hasDatabase(target: string, aside: string): boolean {
  return existsSync(path.join(target, aside, 'vault.db'))
}
