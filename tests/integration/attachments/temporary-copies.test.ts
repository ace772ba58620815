import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTemporaryCopies } from '#electron/attachments/temporary-copies.ts'
import { err } from '#model/result.ts'
import { runUntilKilled } from '#tests/support/kills/run-until-killed.ts'
import { must, tempFolder } from '#tests/support/temp-store.ts'

const content = new TextEncoder().encode('Õiend')

function aFolder(): string {
  return path.join(tempFolder(), 'open-copies')
}

describe('a temporary copy', () => {
  it('holds the content, and only its owner may read it', async () => {
    const folder = aFolder()
    const copies = createTemporaryCopies({ folder })
    const file = must(await copies.add('õiend.pdf', content))
    expect(readFileSync(file, 'utf8')).toBe('Õiend')
    expect(path.basename(file)).toBe('õiend.pdf')
    expect(path.dirname(path.dirname(file))).toBe(folder)
    expect(statSync(file).mode & 0o777).toBe(0o400)
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('closes a folder that was open to others', async () => {
    const folder = aFolder()
    mkdirSync(folder, { mode: 0o755 })
    must(await createTemporaryCopies({ folder }).add('a.pdf', content))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('has a folder of its own, a safe name, and a path other programs can take', async () => {
    const copies = createTemporaryCopies({ folder: aFolder() })
    const names = ['a.pdf', 'a.pdf', '../../b.pdf', `${'õ'.repeat(190)}.pdf`]
    const files = await Promise.all(names.map(async (name) => must(await copies.add(name, content))))
    expect(new Set(files.map((file) => path.dirname(file))).size).toBe(4)
    expect(files.map((file) => path.basename(file))).toEqual([
      'a.pdf',
      'a.pdf',
      'b.pdf',
      `${'õ'.repeat(76)}.pdf`,
    ])
  })

  it('is discarded alone', async () => {
    const copies = createTemporaryCopies({ folder: aFolder() })
    const [one, other] = [must(await copies.add('a.pdf', content)), must(await copies.add('b.pdf', content))]
    await copies.discard(one)
    expect([one, other].map((file) => existsSync(file))).toEqual([false, true])
  })

  it('is refused where its folder cannot be made, and nothing stays', async () => {
    const parent = tempFolder()
    writeFileSync(path.join(parent, 'file'), '')
    const copies = createTemporaryCopies({ folder: path.join(parent, 'file', 'open-copies') })
    expect(await copies.add('a.pdf', content)).toEqual(err('file_not_writable'))
    expect(readdirSync(parent)).toEqual(['file'])
  })
})

describe('cleaning', () => {
  it('removes every copy and what other programs left beside it', async () => {
    const folder = aFolder()
    const copies = createTemporaryCopies({ folder })
    const file = must(await copies.add('a.docx', content))
    must(await copies.add('b.pdf', content))
    writeFileSync(path.join(path.dirname(file), '~$a.docx'), 'Mari')
    writeFileSync(path.join(folder, 'stray'), '')
    await copies.clean()
    expect(readdirSync(folder)).toEqual([])
    expect(copies.held()).toBe(0)
  })

  it('does nothing where there never was a copy', async () => {
    const copies = createTemporaryCopies({ folder: aFolder() })
    await copies.clean()
    expect(copies.held()).toBe(0)
  })

  it('waits for a copy that is being written', async () => {
    const folder = aFolder()
    const copies = createTemporaryCopies({ folder })
    const writing = copies.add('a.pdf', content)
    await copies.clean()
    expect(existsSync(must(await writing))).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('tries again while another program holds a copy', async () => {
    const folder = aFolder()
    let tries = 0
    const copies = createTemporaryCopies({
      folder,
      remove: async (copyFolder) => {
        tries += 1
        if (tries < 3) throw Object.assign(new Error('held'), { code: 'EBUSY' })
        await rm(copyFolder, { recursive: true })
      },
    })
    must(await copies.add('a.pdf', content))
    await copies.clean()
    expect(tries).toBe(3)
    expect(readdirSync(folder)).toEqual([])
    expect(copies.held()).toBe(0)
  })

  it('leaves a copy that stays held, removes the others, says how many, and has it at the next time', async () => {
    const folder = aFolder()
    const held = new Set<string>()
    const copies = createTemporaryCopies({
      folder,
      remove: async (copyFolder) => {
        if (held.has(copyFolder)) throw Object.assign(new Error('held'), { code: 'EPERM' })
        await rm(copyFolder, { recursive: true })
      },
    })
    const [one, other] = [must(await copies.add('a.pdf', content)), must(await copies.add('b.pdf', content))]
    held.add(path.dirname(one))
    await copies.clean()
    expect([one, other].map((file) => existsSync(file))).toEqual([true, false])
    expect(copies.held()).toBe(1)

    held.clear()
    await copies.clean()
    expect(existsSync(one)).toBe(false)
    expect(copies.held()).toBe(0)
  })

  it('at the next start removes what a killed process left, half written or whole', async () => {
    const folder = aFolder()
    await runUntilKilled('open-copies-until-killed', [folder], { afterMs: 15 })
    expect(readdirSync(folder).length).toBeGreaterThan(0)

    const copies = createTemporaryCopies({ folder })
    await copies.clean()
    expect(readdirSync(folder)).toEqual([])
    expect(copies.held()).toBe(0)
  })
})
