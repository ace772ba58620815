import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { realBackupDisk } from '#electron/backup/backup-disk.ts'
import { err } from '#model/result.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { must } from '#tests/support/temp-store.ts'
import { aBackedUpVault, countOf } from '#tests/support/a-backed-up-vault.ts'
import { diskWith } from '#tests/support/failing-disk.ts'
import { onDisk, restoreInto } from '#tests/support/backup-services.ts'

const DAY = 86_400_000

/** A disk on which every change from the n-th on in a folder is refused with a code. */
function refusing(folder: string, from: number, code: string) {
  let changes = 0
  return diskWith((change, where) => {
    if (!where.startsWith(folder) || change === 'remove' || change === 'removeFolder') return
    changes += 1
    if (changes >= from) throw Object.assign(new Error('refused'), { code })
  })
}

describe('a medium that refuses', () => {
  it.each([
    ['full', 'ENOSPC', 'backup_folder_full'],
    ['write-protected', 'EROFS', 'backup_folder_readonly'],
    ['pulled out', 'EIO', 'backup_folder_gone'],
    ['a server that is gone', 'EHOSTDOWN', 'backup_folder_gone'],
  ] as const)(
    '%s at any step: nothing is left, and the earlier backups are',
    async (_how, code, expected) => {
      const given = await aBackedUpVault()
      const first = must(await given.backups.make())
      given.clock.now += DAY
      for (let from = 1; ; from++) {
        const service = given.serviceFor(given.folder, {
          run: onDisk(refusing(given.folder, from, code)),
          disk: realBackupDisk,
        })
        const made = await service.make()
        if (made.ok) {
          expect(from).toBeGreaterThan(8)
          break
        }
        expect(made).toEqual(err(expected))
        expect(given.names()).toEqual([first.name])
        // Said, and tried again later.
        expect(must(await service.overview()).failure?.code).toBe(expected)
      }
      given.vault.lock()
    },
  )

  it('for reading only is told from the rights of the folder', async () => {
    const given = await aBackedUpVault()
    chmodSync(given.folder, 0o500)
    const isRoot = process.getuid?.() === 0
    const made = await given.backups.make()
    chmodSync(given.folder, 0o700)
    // An administrator may write anywhere; then the folder is no fault.
    expect(made.ok).toBe(isRoot)
    if (!made.ok) expect(made.error).toBe('backup_folder_readonly')
    given.vault.lock()
  })
})

describe('a new copy that is not what it was copied from', () => {
  it.each([
    ['flipped byte', (bytes: Buffer) => bytes.fill((bytes[70_000] ?? 0) ^ 1, 70_000, 70_001)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096)],
    ['empty page', (bytes: Buffer) => bytes.fill(0, 40_960, 45_056)],
  ])('%s: is found by the check and not kept', async (_what, harm) => {
    const given = await aBackedUpVault()
    const earlier = must(await given.backups.make())
    given.clock.now += DAY
    // The medium keeps something else than what was written.
    const disk = {
      ...realBackupDisk,
      async syncFolder(folder: string) {
        const database = path.join(folder, 'vault.db')
        if (folder.endsWith('.partial') && !readdirSync(folder).includes('vault.header')) {
          writeFileSync(database, harm(readFileSync(database)))
        }
        await realBackupDisk.syncFolder(folder)
      },
    }
    const made = await given.serviceFor(given.folder, { run: onDisk(disk) }).make()
    expect(made).toEqual(err('backup_not_verified'))
    expect(given.names()).toEqual([earlier.name])
    given.vault.lock()
  })

  it('because somebody else wrote the main file meanwhile, is not kept', async () => {
    const given = await aBackedUpVault()
    given.write('Enne')
    const disk = diskWith((change, where) => {
      if (change !== 'copy' || !where.endsWith('vault.db')) return
      given.write('Ajal')
      given.store().sqlite.pragma('wal_checkpoint(TRUNCATE)')
    })
    expect(await given.serviceFor(given.folder, { run: onDisk(disk) }).make()).toEqual(
      err('backup_not_verified'),
    )
    must(await given.backups.make())
    given.vault.lock()
  })
})

describe('the rehearsal', () => {
  it('proves the newest backup and journals it', async () => {
    const given = await aBackedUpVault()
    must(await given.backups.make())
    expect(must(given.backups.health()).rehearsedDaysAgo).toBeNull()
    given.clock.now += 1000
    must(await given.backups.rehearse())
    given.clock.now += 3 * DAY
    expect(must(given.backups.health())).toMatchObject({ state: 'good', rehearsedDaysAgo: 3 })
    expect(listActs(given.store(), null).at(-1)?.act).toBe('backup.rehearsed')
    expect(readdirSync(given.vaultFolder)).not.toContain('vault.rehearsal')
    given.vault.lock()
  })

  it.each([
    ['vault.db', 70_000],
    ['vault.header', 100],
    ['vault.header.copy', 100],
    ['manifest.json', 200],
  ])('finds a flipped byte in %s, and the next backup is due', async (file, at) => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.clock.elapsed += 3_600_000
    given.clock.now = Date.parse('2026-11-03T08:00:00Z')
    const target = path.join(given.folder, name, file)
    const bytes = readFileSync(target)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(target, bytes)
    expect(await given.backups.rehearse()).toEqual(err('backup_damaged'))
    const { backups } = must(await given.backups.overview())
    expect(backups.map(({ fault }) => fault)).toEqual(['damaged'])
    expect(must(given.backups.health()).state).toBe('never')
    // The clock of the failure has run, and the work is in no good backup any more.
    given.clock.now += 11 * 60_000
    await given.backups.tick()
    given.clock.elapsed += 20_000
    await given.backups.tick()
    expect(must(given.backups.health()).state).toBe('good')
    expect(given.names()).toHaveLength(2)
    given.vault.lock()
  })

  it('of a backup made before the key was changed says so, and does not call it damaged', async () => {
    const given = await aBackedUpVault()
    const other = await aBackedUpVault()
    must(await given.backups.make())
    // The other vault's key stands for the one after a change.
    const service = given.serviceFor(given.folder, {
      vault: () => ({
        folder: given.vaultFolder,
        store: () => given.vault.store(),
        dataKey: () => other.vault.dataKey(),
      }),
    })
    expect(await service.rehearse()).toEqual(err('backup_other_key'))
    expect(must(await service.overview()).backups[0]?.fault).toBeNull()
    given.vault.lock()
    other.vault.lock()
  })

  it('without the stick says that the folder is gone', async () => {
    const given = await aBackedUpVault()
    must(await given.backups.make())
    renameSync(given.folder, `${given.folder}-out`)
    expect(await given.backups.rehearse()).toEqual(err('backup_folder_gone'))
    expect(must(await given.backups.overview())).toMatchObject({
      target: err('backup_folder_gone'),
      backups: [{ isThere: null, fault: null }],
    })
    given.vault.lock()
  })
})

describe('left to itself', () => {
  it('makes a backup after the day, makes a missed one up, and waits for a stick that is out', async () => {
    const given = await aBackedUpVault()
    const at = (text: string) => {
      given.clock.now = Date.parse(`${text}+02:00`)
      given.clock.elapsed += 10 * 60_000
    }
    // The vault was made on the day before, which counts as missed. The first look only notes what was written by then.
    at('2026-11-03T12:00')
    await given.backups.tick()
    expect(given.names()).toHaveLength(0)
    at('2026-11-03T12:01')
    await given.backups.tick()
    expect(given.names()).toHaveLength(1)
    at('2026-11-03T15:00')
    given.write('Pärastlõunal')
    await given.backups.tick()
    at('2026-11-03T15:30')
    await given.backups.tick()
    expect(given.names()[0]).toContain('2026-11-03-1201')
    at('2026-11-03T16:05')
    await given.backups.tick()
    expect(given.names()[0]).toContain('2026-11-03-1605')
    // Nothing more was written: nothing more is made.
    at('2026-11-03T18:00')
    await given.backups.tick()
    expect(given.names()[0]).toContain('2026-11-03-1605')

    given.write('Õhtul')
    renameSync(given.folder, `${given.folder}-out`)
    at('2026-11-06T09:00')
    await given.backups.tick()
    at('2026-11-06T09:05')
    await given.backups.tick()
    expect(must(given.backups.health())).toMatchObject({ state: 'behind', workingDaysBehind: 3 })
    expect(must(await given.backups.overview()).failure?.code).toBe('backup_folder_gone')
    // The stick is back: tried again within ten minutes of the last try.
    renameSync(`${given.folder}-out`, given.folder)
    at('2026-11-06T09:16')
    await given.backups.tick()
    expect(given.names()).toHaveLength(2)
    expect(must(given.backups.health()).state).toBe('good')
    given.vault.lock()
  })

  it('removes by rotation only what it made, and journals it', async () => {
    const given = await aBackedUpVault()
    mkdirSync(path.join(given.folder, 'Pildid'))
    writeFileSync(path.join(given.folder, 'toolaud-2026-01-01-120000-00000000'), 'võõras fail')
    const other = await aBackedUpVault()
    must(await other.serviceFor(given.folder).make())
    for (let day = 0; day < 10; day++) {
      given.clock.now += DAY
      given.write(`Päev ${day}`)
      must(await given.backups.make())
    }
    const prefix = readdirSync(given.folder).filter((name) => name.startsWith('toolaud-2026-11'))
    // Of 3 to 12 November the last seven days, which hold the newest of each week and month; and the other vault's.
    expect(prefix).toHaveLength(8)
    expect(given.names()).toEqual(expect.arrayContaining(['Pildid', 'toolaud-2026-01-01-120000-00000000']))
    const removed = listActs(given.store(), null).filter(({ act }) => act === 'backup.removed')
    expect(removed).toHaveLength(3)
    expect(must(await restoreInto(other.vaultFolder).choose(given.folder)).backups.length).toBe(prefix.length)
    expect(countOf(given.store(), 'backups')).toBe(10)
    given.vault.lock()
    other.vault.lock()
  })

  it('notes backups that somebody took away', async () => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    rmSync(path.join(given.folder, name), { recursive: true })
    expect(must(await given.backups.overview()).backups).toMatchObject([{ fault: 'gone', isThere: false }])
    expect(must(given.backups.health()).state).toBe('never')
    given.vault.lock()
  })
})
