import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Attachment } from '#model/case/attachment.ts'
import type { AttachmentId } from '#model/ids.ts'
import { err, ok } from '#model/result.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { addAttachment } from '#store/repositories/attachments.ts'
import { acting, must, newId } from '#tests/support/temp-store.ts'
import { anOpenDesk } from './open-desk.ts'

type Desk = Awaited<ReturnType<typeof anOpenDesk>>

let open: Desk | null = null
afterEach(async () => {
  await open?.lock()
  open = null
})

async function aDesk(): Promise<Desk> {
  open = await anOpenDesk()
  return open
}

/** A desk with one attachment; also one of a type that is refused now and was kept before. */
async function withAttachment(name = 'õiend.pdf'): Promise<{ desk: Desk; attachment: Attachment }> {
  const desk = await aDesk()
  const content = new TextEncoder().encode('Õiend')
  const file = { caseId: desk.caseId, entryId: null, name, content }
  return { desk, attachment: must(addAttachment(desk.store(), file, acting())) }
}

const actsOf = (desk: Desk) => listActs(desk.store(), desk.caseId).map(({ act }) => act)

describe('files that run something', () => {
  it.each(['arve.exe', 'arve.pdf.lnk', 'arve.docm', 'arve\u202Efdp.scr', 'arve.cmd . '])(
    'are refused, dropped or chosen: %j',
    async (name) => {
      const desk = await aDesk()
      const content = new TextEncoder().encode('MZ')
      const dropped = await desk.calls.drop({ caseId: desk.caseId, entryId: null, name, content })
      expect(dropped).toEqual(err('attachment_refused'))
      desk.answers.chooseFiles = async () => [path.join(desk.folder, name)]
      const chosen = await desk.calls.choose({ caseId: desk.caseId, entryId: null })
      expect(chosen).toEqual(ok({ added: [], refused: [{ name, code: 'attachment_refused' }] }))
    },
  )
})

describe('choosing files', () => {
  it('adds those that can be read and names the others with the reason', async () => {
    const desk = await aDesk()
    const at = (name: string) => path.join(desk.folder, name)
    writeFileSync(at('a.pdf'), 'A')
    writeFileSync(at('empty.pdf'), '')
    writeFileSync(at('huge.mp4'), '')
    truncateSync(at('huge.mp4'), 60_000_000)
    mkdirSync(at('folder'))
    writeFileSync(at('nul.txt'), 'B')
    desk.answers.chooseFiles = async () =>
      ['a.pdf', 'empty.pdf', 'huge.mp4', 'folder', 'gone.pdf', 'nul.txt'].map(at)

    const place = { caseId: desk.caseId, entryId: null }
    const { added, refused } = must(await desk.calls.choose(place))
    expect(added.map(({ name }) => name)).toEqual(['a.pdf', '_nul.txt'])
    expect(refused).toEqual([
      { name: 'empty.pdf', code: 'attachment_empty' },
      { name: 'huge.mp4', code: 'attachment_too_large' },
      { name: 'folder', code: 'file_not_readable' },
      { name: 'gone.pdf', code: 'file_not_readable' },
    ])
    expect(await desk.calls.list(place)).toEqual(ok(added))
  })

  it('is cancelled, refused in an unknown case, and refused on a desk locked meanwhile', async () => {
    const desk = await aDesk()
    const place = { caseId: desk.caseId, entryId: null }
    expect(await desk.calls.choose(place)).toEqual(err('cancelled'))

    const file = path.join(desk.folder, 'a.pdf')
    writeFileSync(file, 'A')
    desk.answers.chooseFiles = async () => [file]
    expect(await desk.calls.choose({ ...place, caseId: newId() as typeof desk.caseId })).toEqual(
      err('not_found'),
    )
    desk.answers.chooseFiles = async () => {
      await desk.lock()
      return [file]
    }
    expect(await desk.calls.choose(place)).toEqual(err('vault_locked'))
  })
})

describe('saving a copy', () => {
  it('proposes the name, writes the content where it was asked to, and journals it', async () => {
    const { desk, attachment } = await withAttachment()
    const target = path.join(desk.folder, 'koopia.pdf')
    const proposed: string[] = []
    desk.answers.chooseTarget = async (fileName) => {
      proposed.push(fileName)
      return target
    }
    expect(await desk.calls.saveCopy(attachment)).toEqual(ok({ fileName: 'koopia.pdf' }))
    expect(proposed).toEqual(['õiend.pdf'])
    expect(readFileSync(target, 'utf8')).toBe('Õiend')
    expect(listActs(desk.store(), desk.caseId).at(-1)).toMatchObject({
      act: 'attachment.copied_out',
      subjectId: attachment.id,
      payload: { after: { fileName: 'koopia.pdf', sha256: attachment.sha256 } },
    })
  })

  it('writes and journals nothing when it is cancelled, unknown, not writable, or the desk was locked', async () => {
    const { desk, attachment } = await withAttachment()
    const { calls, answers } = desk
    expect(await calls.saveCopy(attachment)).toEqual(err('cancelled'))
    expect(await calls.saveCopy({ id: newId() as AttachmentId })).toEqual(err('not_found'))
    answers.chooseTarget = async () => path.join(desk.folder, 'gone', 'a.pdf')
    expect(await calls.saveCopy(attachment)).toEqual(err('file_not_writable'))
    expect(actsOf(desk)).not.toContain('attachment.copied_out')

    const target = path.join(desk.folder, 'a.pdf')
    answers.chooseTarget = async () => {
      await desk.lock()
      return target
    }
    expect(await calls.saveCopy(attachment)).toEqual(err('vault_locked'))
    expect(existsSync(target)).toBe(false)
  })

  it('takes a copy back that could not be journaled', async () => {
    const { desk, attachment } = await withAttachment()
    const target = path.join(desk.folder, 'a.pdf')
    desk.answers.chooseTarget = async () => target
    const copying = desk.calls.saveCopy(attachment)
    const isBeingWritten = () => readdirSync(desk.folder).some((name) => name.endsWith('.partial'))
    while (!isBeingWritten()) await setImmediate()
    must(await desk.calls.remove(attachment))
    expect(await copying).toEqual(err('not_found'))
    expect(existsSync(target)).toBe(false)
  })
})

describe('opening a copy', () => {
  it('hands a copy to another program after it was journaled', async () => {
    const { desk, attachment } = await withAttachment()
    const seen: unknown[] = []
    desk.answers.openPath = async (file) => {
      seen.push(path.relative(desk.openCopies, file).split(path.sep)[1], readFileSync(file, 'utf8'))
      seen.push(actsOf(desk).at(-1))
      return true
    }
    expect(await desk.calls.openCopy(attachment)).toEqual(ok({ fileName: 'õiend.pdf' }))
    expect(seen).toEqual(['õiend.pdf', 'Õiend', 'attachment.opened_outside'])
  })

  it.each(['arve.exe', 'arve.pdf.lnk', 'arve.docm', 'arve\u202Efdp.scr', 'arve.cmd . ', 'arve'])(
    'refuses %j, which might run, and writes nothing',
    async (name) => {
      const { desk, attachment } = await withAttachment(name)
      desk.answers.openPath = () => Promise.reject(new Error('must not be opened'))
      expect(await desk.calls.openCopy(attachment)).toEqual(err('attachment_not_openable'))
      expect(existsSync(desk.openCopies)).toBe(false)
    },
  )

  it('leaves no copy where no program takes it, or the desk was locked meanwhile', async () => {
    const { desk, attachment } = await withAttachment()
    desk.answers.openPath = async () => false
    expect(await desk.calls.openCopy(attachment)).toEqual(err('attachment_not_openable'))
    expect(readdirSync(desk.openCopies)).toEqual([])

    desk.answers.openPath = () => Promise.reject(new Error('must not be opened'))
    const [opening] = await Promise.all([desk.calls.openCopy(attachment), desk.lock()])
    expect(opening).toEqual(err('vault_locked'))
    expect(readdirSync(desk.openCopies)).toEqual([])
  })

  it('ends with the lock: copies are gone, and so they are at the next opening', async () => {
    const { desk, attachment } = await withAttachment()
    must(await desk.calls.openCopy(attachment))
    must(await desk.calls.openCopy(attachment))
    expect(readdirSync(desk.openCopies)).toHaveLength(2)
    expect(await desk.lock()).toMatchObject({ state: 'locked', copiesHeld: 0 })
    expect(readdirSync(desk.openCopies)).toEqual([])

    writeFileSync(path.join(desk.openCopies, 'left'), 'Õiend')
    await desk.unlock()
    expect(readdirSync(desk.openCopies)).toEqual([])
  })
})

describe('a removal', () => {
  it('can be taken back until the desk is locked', async () => {
    const { desk, attachment } = await withAttachment()
    expect(await desk.calls.remove(attachment)).toEqual(ok(null))
    expect(await desk.calls.restore(attachment)).toEqual(ok(attachment))
    must(await desk.calls.remove(attachment))
    await desk.lock()
    await desk.unlock()
    expect(await desk.calls.restore(attachment)).toEqual(err('not_found'))
    expect(desk.store().sqlite.prepare('select count(*) from attachment_files').pluck().get()).toBe(0)
    expect(actsOf(desk).slice(-4)).toEqual([
      'attachment.removed',
      'attachment.restored',
      'attachment.removed',
      'attachment.erased',
    ])
    expect(listActs(desk.store(), null).map(({ act }) => act)).toEqual([
      'vault.created',
      'vault.unlocked',
      'vault.locked',
      'vault.unlocked',
    ])
  })

  it('is completed at the next opening where the session was killed', async () => {
    const { desk, attachment } = await withAttachment()
    must(await desk.calls.remove(attachment))
    // Closed without the locking of the desk, as after a kill.
    desk.closeVault()
    await desk.unlock()
    expect(await desk.calls.restore(attachment)).toEqual(err('not_found'))
    expect(actsOf(desk).at(-1)).toBe('attachment.erased')
  })
})

describe('a locked desk', () => {
  it('answers no call', async () => {
    const { desk, attachment } = await withAttachment()
    await desk.lock()
    const { calls, caseId } = desk
    const place = { caseId, entryId: null }
    const content = new Uint8Array([1])
    expect([
      await calls.list(place),
      await calls.drop({ ...place, name: 'a', content }),
      await calls.saveCopy(attachment),
      await calls.openCopy(attachment),
      await calls.remove(attachment),
      await calls.restore(attachment),
    ]).toEqual(Array.from({ length: 6 }, () => err('vault_locked')))
  })
})
