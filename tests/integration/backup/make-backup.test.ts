import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeManifest } from '#electron/backup/backup-format.ts'
import { err } from '#model/result.ts'
import { unlockConnection } from '#store/open-store.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { must } from '#tests/support/temp-store.ts'
import { aBackedUpVault, countOf } from '#tests/support/a-backed-up-vault.ts'
import { inThread } from '#tests/support/backup-services.ts'

describe('a backup', () => {
  it('is a closed copy with its header and a manifest, made, opened and compared in a thread', async () => {
    const { backups, folder, names, vault, store, write } = await aBackedUpVault({ run: inThread })
    write('Esimene sissekanne')
    const made = must(await backups.make())
    expect(names()).toEqual([made.name])
    expect(made.name).toMatch(/^toolaud-2026-11-02-100000-[0-9a-f]{8}$/)
    const place = path.join(folder, made.name)
    expect(readdirSync(place).toSorted()).toEqual([
      'manifest.json',
      'vault.db',
      'vault.header',
      'vault.header.copy',
    ])
    const manifest = must(decodeManifest(readFileSync(path.join(place, 'manifest.json'))))
    expect(manifest.counts['entries']).toBe(1)
    expect(manifest.counts['attachment_files']).toBe(1)
    expect(manifest.program).toBe('1.2.3')

    // Opens without any file beside it, and holds what the vault held.
    const copy = new Database(path.join(place, 'vault.db'), { readonly: true })
    unlockConnection(copy, must(vault.dataKey()))
    expect(copy.prepare('select count(*) from entries').pluck().get()).toBe(1)
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
    copy.close()
    expect(readdirSync(place)).toHaveLength(4)

    const acts = listActs(store(), null).map(({ act }) => act)
    expect(acts.at(-1)).toBe('backup.made')
    vault.lock()
  })

  it('holds nothing readable, and its manifest names nobody', async () => {
    const { backups, folder, write, vault } = await aBackedUpVault()
    write('Planeeritud Salasõna Nimi')
    const { name } = must(await backups.make())
    const place = path.join(folder, name)
    const bytes = Buffer.concat(readdirSync(place).map((file) => readFileSync(path.join(place, file))))
    expect(bytes.includes('peaspetsialist-backup')).toBe(true)
    expect(bytes.includes('Salas')).toBe(false)
    expect(bytes.includes('Näide')).toBe(false)
    vault.lock()
  })

  it('is taken while the desk writes: nothing waits, and the copy is whole and of one moment', async () => {
    const { backups, write, vault, store } = await aBackedUpVault({ run: inThread })
    for (let entry = 0; entry < 300; entry++) write(`Enne ${entry} ${'tekst '.repeat(200)}`)
    const times: number[] = []
    const done = new AbortController()
    const writing = (async () => {
      while (!done.signal.aborted) {
        const before = performance.now()
        write(`Ajal ${times.length}`)
        times.push(performance.now() - before)
        // As fast as anybody could, with room for the thread's questions in between.
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })()
    const made = must(await backups.make())
    done.abort()
    await writing
    expect(times.length).toBeGreaterThan(20)
    times.sort((a, b) => a - b)
    // Waiting for a lock would take seconds; a busy computer may make one or the other write late.
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(100)
    expect(times.at(-1)).toBeLessThan(1000)
    // It was compared with a reader of the live vault: what was written later is not in it.
    expect(made.head.seq).toBeLessThan(countOf(store(), 'journal'))
    expect(store().sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
    vault.lock()
  })

  it('says for each folder that will not do why, and leaves nothing in it', async () => {
    const given = await aBackedUpVault()
    expect(await given.serviceFor(path.join(given.folder, 'puudub')).make()).toEqual(
      err('backup_folder_gone'),
    )
    expect(await given.serviceFor(given.vaultFolder).make()).toEqual(err('backup_inside_vault'))
    const inside = path.join(given.vaultFolder, 'koopiad')
    mkdirSync(inside)
    expect(await given.serviceFor(inside).make()).toEqual(err('backup_inside_vault'))
    const link = path.join(given.folder, 'viide')
    symlinkSync(inside, link)
    expect(await given.serviceFor(link).make()).toEqual(err('backup_inside_vault'))
    expect(await given.serviceFor(null).make()).toEqual(err('backup_folder_not_chosen'))
    rmSync(link)
    expect(given.names()).toEqual([])
    given.vault.lock()
    expect(await given.backups.make()).toEqual(err('vault_locked'))
  })

  it('advises against the disk of the vault and a synced folder, and works there', async () => {
    const given = await aBackedUpVault()
    const oneDrive = path.join(given.folder, 'OneDrive - Näidisamet')
    mkdirSync(oneDrive)
    const service = given.serviceFor(oneDrive)
    expect(must(await service.overview()).target).toEqual({
      ok: true,
      value: { isSameDisk: true, synced: 'onedrive' },
    })
    must(await service.make())
    given.vault.lock()
  })

  it('can be stopped, and leaves nothing', async () => {
    const given = await aBackedUpVault({ run: inThread })
    const making = given.backups.make()
    expect(await given.backups.make()).toEqual(err('backup_under_way'))
    await given.backups.stop()
    expect(await making).toEqual(err('cancelled'))
    expect(given.names()).toEqual([])
    expect(must(await given.backups.overview()).failure).toBeNull()
    given.vault.lock()
  })

  it('ends when the desk is locked, and never holds the locking up', async () => {
    const given = await aBackedUpVault({ run: inThread })
    for (let entry = 0; entry < 50; entry++) given.write(`Enne ${entry} ${'tekst '.repeat(200)}`)
    for (const delay of [0, 5, 20, 60]) {
      const making = given.backups.make()
      await new Promise((resolve) => setTimeout(resolve, delay))
      given.backups.stopNow()
      const before = performance.now()
      given.vault.lock()
      expect(performance.now() - before).toBeLessThan(200)
      const outcome = await making
      expect(outcome.ok || ['cancelled', 'vault_locked'].includes(outcome.error)).toBe(true)
      expect(given.names().filter((name) => name.endsWith('.partial'))).toEqual([])
      must(await given.vault.unlock('vihmane põld rändas üle jõe'))
    }
    given.vault.lock()
  })

  it('removes what a killed one has left, and nothing that is not its own', async () => {
    const given = await aBackedUpVault()
    const first = must(await given.backups.make())
    const [, prefix = ''] = /-([0-9a-f]{8})$/.exec(first.name) ?? []
    const left = path.join(given.folder, `toolaud-2026-11-01-180000-${prefix}.partial`)
    const foreign = path.join(given.folder, 'toolaud-2026-11-01-180000-00000000.partial')
    const mine = path.join(given.folder, 'Puhkusepildid.partial')
    for (const place of [left, foreign, mine]) {
      mkdirSync(place)
      writeFileSync(path.join(place, 'vault.db'), 'x')
    }
    given.clock.now += 60_000
    must(await given.backups.make())
    expect([left, foreign, mine].map((place) => existsSync(place))).toEqual([false, true, true])
    given.vault.lock()
  })
})
