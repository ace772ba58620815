import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '#electron/vault/disk.ts'
import { readPlaced } from '#electron/vault/put-in-place.ts'
import { err } from '#model/result.ts'
import { verifyJournal } from '#store/journal/read-journal.ts'
import { must, tempFolder } from '#tests/support/temp-store.ts'
import { PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'
import { aBackedUpVault, countOf } from '#tests/support/a-backed-up-vault.ts'
import { restoreInto } from '#tests/support/backup-services.ts'

const passphrase = { type: 'passphrase', passphrase: PASSPHRASE } as const

describe('restoring', () => {
  it('on a new computer puts the vault of the backup in an empty folder', async () => {
    const given = await aBackedUpVault()
    given.write('Sissekanne')
    const { name, madeAt } = must(await given.backups.make())
    given.vault.lock()

    const laptop = path.join(tempFolder(), 'uus', 'vault')
    const restore = restoreInto(laptop)
    const { backups } = must(await restore.choose(given.folder))
    expect(backups).toEqual([
      expect.objectContaining({
        name,
        madeAt,
        entries: 1,
        cases: 1,
        state: 'whole',
        isOfThisVault: null,
        ways: ['passphrase'],
      }),
    ])
    const prepared = must(await restore.prepare(name, passphrase))
    expect(prepared).toEqual({ madeAt, loss: { type: 'none' } })
    // Nothing is there before it is confirmed.
    const vault = vaultIn(laptop)
    expect((await vault.status()).state).toBe('missing')
    must(await restore.confirm())
    const { store } = must(await vault.unlock(PASSPHRASE))
    expect(countOf(store, 'entries')).toBe(1)
    expect(verifyJournal(store).ok).toBe(true)
    vault.lock()
    expect(readdirSync(laptop).filter((file) => file.startsWith('vault.restor'))).toEqual(['vault.restored'])
    expect(await readPlaced(realDisk, laptop)).toMatchObject({ aside: null, note: { madeAt } })
  })

  it('finds the backup when its own folder is chosen', async () => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.vault.lock()
    const restore = restoreInto(path.join(tempFolder(), 'vault'))
    const { backups } = must(await restore.choose(path.join(given.folder, name)))
    expect(backups.map((backup) => backup.name)).toEqual([name])
    must(await restore.prepare(name, passphrase))
    await restore.cancel()
  })

  it('says what the present vault has more, sets it aside and never deletes it', async () => {
    const given = await aBackedUpVault()
    given.write('Enne')
    const { name } = must(await given.backups.make())
    given.clock.now += 2 * 86_400_000
    given.write('Pärast 1')
    const kept = given.write('Pärast 2')
    given.vault.lock()

    const restore = restoreInto(given.vaultFolder)
    expect(must(await restore.choose(given.folder)).backups[0]?.isOfThisVault).toBe(true)
    expect(must(await restore.prepare(name, passphrase)).loss).toEqual({
      type: 'newer',
      acts: 2,
      entries: 2,
      since: '2026-11-04T08:00:00.000Z',
      until: '2026-11-04T08:00:00.000Z',
    })
    must(await restore.confirm())
    const { store } = must(await given.vault.unlock(PASSPHRASE))
    expect(countOf(store, 'entries')).toBe(1)
    given.vault.lock()

    const aside = readdirSync(given.vaultFolder).filter((file) => file.startsWith('vault.aside-'))
    expect(aside).toHaveLength(1)
    const old = vaultIn(path.join(given.vaultFolder, aside[0] ?? ''))
    const before = must(await old.unlock(PASSPHRASE)).store
    expect(before.sqlite.prepare('select count(*) from entries where id = ?').pluck().get(kept)).toBe(1)
    old.lock()
  })

  it('reads what is only in the log of a vault that was killed', async () => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.write('Ainult logis')
    const killed = path.join(tempFolder(), 'vault')
    copyAsKilled(given.vaultFolder, killed)
    given.vault.lock()
    const restore = restoreInto(killed)
    must(await restore.choose(given.folder))
    expect(must(await restore.prepare(name, passphrase)).loss).toMatchObject({ type: 'newer', entries: 1 })
    must(await restore.confirm())
    expect(existsSync(path.join(killed, 'vault.db-wal'))).toBe(false)
  })

  it.each([
    ['has nothing more', () => undefined, { type: 'contained' }],
    [
      'cannot be read',
      (folder: string) => writeFileSync(path.join(folder, 'vault.db'), 'rikutud'),
      { type: 'unknown', isOtherVault: false },
    ],
    [
      'has lost its header',
      (folder: string) => {
        rmSync(path.join(folder, 'vault.header'))
        rmSync(path.join(folder, 'vault.header.copy'))
      },
      { type: 'contained' },
    ],
  ])('of a vault that %s says so and goes on', async (_what, harm, expected) => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.vault.lock()
    harm(given.vaultFolder)
    const restore = restoreInto(given.vaultFolder)
    must(await restore.choose(given.folder))
    expect(must(await restore.prepare(name, passphrase)).loss).toMatchObject(expected)
    must(await restore.confirm())
    expect((await given.vault.unlock(PASSPHRASE)).ok).toBe(true)
    given.vault.lock()
  })

  it('over another vault says that it is another one', async () => {
    const given = await aBackedUpVault()
    const other = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.vault.lock()
    other.vault.lock()
    const restore = restoreInto(other.vaultFolder)
    expect(must(await restore.choose(given.folder)).backups[0]?.isOfThisVault).toBe(false)
    expect(must(await restore.prepare(name, passphrase)).loss).toMatchObject({
      type: 'unknown',
      isOtherVault: true,
    })
  })

  it('tells a wrong passphrase before anything is copied, and slows the next one down', async () => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.vault.lock()
    const laptop = path.join(tempFolder(), 'vault')
    const waited: number[] = []
    const restore = restoreInto(laptop, { wait: async (ms) => void waited.push(ms) })
    must(await restore.choose(given.folder))
    for (let tries = 0; tries < 4; tries++) {
      expect(await restore.prepare(name, { type: 'passphrase', passphrase: 'vale' })).toEqual(
        err('wrong_passphrase'),
      )
    }
    expect(waited).toEqual([0, 0, 0, 1000])
    expect(existsSync(laptop)).toBe(false)
    expect(await restore.confirm()).toEqual(err('backup_missing'))
  })

  it('that was begun and whose files are gone leaves the vault as it is, with what is only in its log', async () => {
    const given = await aBackedUpVault()
    given.write('Ainult logis')
    const killed = path.join(tempFolder(), 'vault')
    copyAsKilled(given.vaultFolder, killed)
    given.vault.lock()
    writeFileSync(path.join(killed, 'vault.restore-intent'), '{"aside":"vault.aside-1","note":null}')
    const vault = vaultIn(killed)
    expect((await vault.status()).state).toBe('locked')
    expect(countOf(must(await vault.unlock(PASSPHRASE)).store, 'entries')).toBe(1)
    vault.lock()
    expect(readdirSync(killed)).not.toContain('vault.restore-intent')
  })

  it('is refused while another process has the vault', async () => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    const restore = restoreInto(given.vaultFolder)
    must(await restore.choose(given.folder))
    expect(await restore.prepare(name, passphrase)).toEqual(err('vault_in_use'))
    given.vault.lock()
  })

  it.each([
    ['database, first page', 'vault.db', 40],
    ['database, a page in the middle', 'vault.db', -4096 * 60],
    ['database, last page', 'vault.db', -10],
    ['header', 'vault.header', 120],
    ['header copy', 'vault.header.copy', 120],
    ['manifest', 'manifest.json', 100],
  ])('refuses a backup with a flipped byte: %s', async (_where, file, at) => {
    const given = await aBackedUpVault()
    const { name } = must(await given.backups.make())
    given.vault.lock()
    const target = path.join(given.folder, name, file)
    const bytes = readFileSync(target)
    const place = at < 0 ? bytes.length + at : at
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(target, bytes)
    const before = hashes(given.vaultFolder)
    const restore = restoreInto(given.vaultFolder)
    must(await restore.choose(given.folder))
    expect(await restore.prepare(name, passphrase)).toEqual(err('backup_damaged'))
    expect(hashes(given.vaultFolder)).toEqual(before)
    expect(await restore.confirm()).toEqual(err('backup_missing'))
  })

  it('lists a truncated backup as damaged, and one of a newer program as newer', async () => {
    const given = await aBackedUpVault()
    const first = must(await given.backups.make())
    given.clock.now += 86_400_000
    const second = must(await given.backups.make())
    given.vault.lock()
    const database = path.join(given.folder, first.name, 'vault.db')
    writeFileSync(database, readFileSync(database).subarray(0, 8192))
    const manifest = path.join(given.folder, second.name, 'manifest.json')
    // The line of a later format, with a checksum of its own.
    const body = '{"midagi":"uut"}\n'
    const sum = createHash('sha256').update('peaspetsialist-backup 2\n').update(body).digest('hex')
    writeFileSync(manifest, `peaspetsialist-backup 2 ${sum}\n${body}`)
    const { backups } = must(await restoreInto(given.vaultFolder).choose(given.folder))
    expect(backups.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        [first.name, 'damaged'],
        [second.name, 'newer'],
      ]),
    )
  })
})

function hashes(folder: string): Record<string, number> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /^vault\.(db|header|header\.copy)$/.test(name))
      .map((name) => [name, readFileSync(path.join(folder, name)).length]),
  )
}

/** Copies the files of an open vault, as a kill leaves them. */
function copyAsKilled(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of ['vault.db', 'vault.db-wal', 'vault.header', 'vault.header.copy']) {
    writeFileSync(path.join(to, name), readFileSync(path.join(from, name)))
  }
}
