import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReference } from '#electron/app/reference.ts'
import { deliveriesHandlers } from '#electron/ipc/deliveries.handlers.ts'
import { leaksHandlers } from '#electron/ipc/leaks.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import { contract, type Input } from '#contract/index.ts'
import type { ExportChoice } from '#model/export/export-choice.ts'
import { type CaseId, CaseItemId, type DraftTargetId } from '#model/ids.ts'
import { err, ok } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readDeliveries } from '#store/queries/deliveries.ts'
import { issueVersion } from '#store/repositories/documents.ts'
import { listDrafts, saveDraft } from '#store/repositories/drafts.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { saveItem } from '#store/repositories/items.ts'
import { addPerson } from '#store/repositories/people.ts'
import { saveSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aLetterhead, aProfile } from '#tests/support/builders/letterhead.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { NO_PRINTER } from '#tests/support/no-printer.ts'
import { acting, must, newId, NOW, tempFolder, tempStore } from '#tests/support/temp-store.ts'
import { readDocx } from '../document/docx-reader.ts'

configure({ useWebWorkers: false })

/** What looks for names, on a store. */
function services(store: Store): Services {
  return {
    vault: () => ({ store: () => ok(store) }),
    reference: loadReference(),
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
}

/** A desk whose save dialog answers with files in a folder of the test. */
function aDesk() {
  const store = tempStore()
  must(saveSettings(store, { profile: aProfile(), letterhead: aLetterhead() }, acting()))
  const folder = tempFolder()
  let isLocked = false
  let givesUp = false
  let locksOnChoosing = false
  const services = {
    vault: () => ({ store: () => (isLocked ? err('vault_locked') : ok(store)) }),
    dialogs: {
      chooseTarget: async (name: string) => {
        isLocked = locksOnChoosing
        return givesUp ? null : path.join(folder, name)
      },
    },
    printer: { ...NO_PRINTER, print: async () => Buffer.from('%PDF') },
    reference: loadReference(),
    now: () => NOW,
    newId: () => newId(),
  } as unknown as Services
  return {
    store,
    folder,
    handlers: deliveriesHandlers(services),
    giveUp: () => (givesUp = true),
    lockOnChoosing: () => (locksOnChoosing = true),
  }
}

const TERMS = { recipient: 'Elva vald', channel: 'dhx', ground: 'SHS § 130² lg 3 p 5', form: 'zip' } as const

function choiceOf(given: Partial<ExportChoice> = {}): ExportChoice {
  return {
    kind: 'timeline_extract',
    reader: 'municipality',
    from: null,
    until: null,
    kinds: [],
    without: [],
    versionIds: [],
    ...given,
  }
}

function makeInput(
  caseId: CaseId,
  given: Partial<Input<'deliveries', 'make'>> = {},
): Input<'deliveries', 'make'> {
  return { caseId, choice: choiceOf(), terms: TERMS, formats: ['docx'], ...given }
}

/** The files in an encrypted package. */
async function unzip(file: string, password: string): Promise<Map<string, Uint8Array>> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await readFile(file))), { password })
  const found = new Map<string, Uint8Array>()
  for (const entry of await zip.getEntries()) {
    expect(entry.encrypted).toBe(true)
    if (entry.directory) continue
    found.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
  return found
}

/** A case with a reporter, own work, a stranger's name and an ordinary call. */
function aTellingCase(store: Store): CaseId {
  const { opinion } = aKlatCase(store)
  const other = aCase(store)
  const stranger = aPerson({ givenName: 'Priit', surname: 'Võõras' })
  must(addPerson(store, { caseId: other, person: stranger, role: 'custodial_parent', tie: null }, acting()))
  const reporter = aPerson({ givenName: 'Teele', surname: 'Vaatleja' })
  must(addPerson(store, { caseId: opinion, person: reporter, role: 'reporter', tie: null }, acting()))
  const texts = [
    anEntry(opinion, { kind: 'own_work', text: 'Minu mõte sellest.' }),
    anEntry(opinion, { text: 'Teele Vaatleja helistas.' }),
    anEntry(opinion, {
      text: 'Kõne ema kohta, ka Priit Võõrast räägiti.',
      participants: peopleIn(store, opinion).slice(0, 1),
    }),
  ]
  for (const entry of texts) must(saveEntry(store, entry, acting()))
  const items = [
    { type: 'warning', dueOn: date('2026-11-20'), details: { what: 'Koer on kuri' } },
    {
      type: 'measure',
      dueOn: null,
      details: { name: 'Pereteraapia', state: 'started', result: 'Käib ka Priit Võõras' },
    },
  ] as const
  for (const item of items) {
    const id = CaseItemId.parse(newId())
    const input = { ...item, id, caseId: opinion, notedOn: date('2026-10-20'), endedOn: null }
    must(saveItem(store, input, acting()))
  }
  return opinion
}

describe('a delivery', () => {
  it('is a package that opens with the passphrase given, and with no other', async () => {
    const { store, folder, handlers } = aDesk()
    const caseId = aTellingCase(store)
    const made = must(await handlers.make(makeInput(caseId, { choice: choiceOf({ kind: 'case_file' }) })))
    expect(contract.deliveries.make.output.parse(made)).toEqual(made)
    expect(made.passphrase).toMatch(/^(?:[0-9a-z]{5}-){4}[0-9a-z]{5}$/)
    const [name = ''] = made.fileNames
    const file = path.join(folder, name)
    expect((await readFile(file)).includes('word/document.xml')).toBe(false)
    await expect(unzip(file, 'vale-parool')).rejects.toThrow(/password/i)

    const files = await unzip(file, made.passphrase ?? '')
    const [[docxName, bytes] = ['', new Uint8Array()]] = files
    expect(docxName).toMatch(/^Juhtumi-koondvaljavote_2026-\d+_2026-11-02\.docx$/)
    const text = (await (await readDocx(bytes)).paragraphs()).map((paragraph) => paragraph.text).join('\n')
    expect(text).toContain('Kõne ema kohta, ka [varjatud] räägiti.')
    expect(text).toMatch(/Pereteraapia \(algas\s20\.10\.2026\)\. Käib ka \[varjatud\]/)
    expect(text).not.toMatch(/Teele|Vaatleja|Minu mõte|Priit|Koer/)

    const [kept] = readDeliveries(store, caseId)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(kept).toMatchObject({ kind: 'case_file', ...TERMS, files: [{ fileName: docxName, sha256 }] })
    const counts = Object.fromEntries(kept?.leftOut.map(({ rule, count }) => [rule, count]) ?? [])
    expect(counts).toMatchObject({ own_work: 1, reporter: 2, other_families: 1, warnings: 0 })
  })

  it('with a surname of another family waits for a decision, which goes with it into the journal', async () => {
    const { store, handlers } = aDesk()
    const caseId = aTellingCase(store)
    must(saveEntry(store, anEntry(caseId, { text: 'Kooli jõudis ka perekond Võõras.' }), acting()))
    const input = makeInput(caseId, { choice: choiceOf({ kind: 'case_file' }) })
    expect(await handlers.make(input)).toEqual(err('names_undecided'))
    expect(readDeliveries(store, caseId)).toEqual([])

    const [hit] = must(
      await leaksHandlers(services(store)).ofExport({ caseId, choice: input.choice, recipient: 'Elva vald' }),
    ).hits
    expect(hit).toMatchObject({ kind: 'surname', found: 'Võõras', meant: [{ name: 'Priit Võõras' }] })
    const kept = { verdict: 'stays', reason: 'Avalik kiri' }
    const value = { ...kept, keptVerdict: kept.verdict, keptReason: kept.reason }
    const content = { type: 'form', form: 'leak_decision', part: hit?.key ?? '', value } as const
    must(saveDraft(store, { caseId, targetId: caseId as string as DraftTargetId, content }, acting()))
    must(await handlers.make(input))
    expect(listActs(store, caseId).at(-1)?.payload?.after).toMatchObject({
      names: [{ found: 'Võõras', ...kept }],
    })
    expect(listDrafts(store, caseId)).toEqual([])
    // The same sentence is not asked about again.
    must(await handlers.make(input))
  })

  it('is journaled whole but for its passphrase, which stands nowhere', async () => {
    const { store, handlers } = aDesk()
    const caseId = aTellingCase(store)
    const made = must(await handlers.make(makeInput(caseId)))
    const act = listActs(store, caseId).at(-1)
    expect(act).toMatchObject({ act: 'delivery.made', subjectType: 'delivery' })
    expect(act?.payload?.after).toMatchObject({ ...TERMS, kind: 'timeline_extract', files: [{}] })
    const rows = store.sqlite.prepare<[], { content: string }>('select * from deliveries').all()
    expect(JSON.stringify([rows, listActs(store, null)])).not.toContain(made.passphrase)
  })

  it('can be saved once more as it was, under another passphrase or as it is', async () => {
    const { store, folder, handlers } = aDesk()
    const caseId = aTellingCase(store)
    const made = must(await handlers.make(makeInput(caseId)))
    const [kept] = readDeliveries(store, caseId)
    if (kept === undefined) throw new Error('Nothing was kept')
    const again = must(await handlers.saveAgain({ deliveryId: kept.id, form: 'zip' }))
    expect(again.passphrase).not.toBe(made.passphrase)
    const [[, packed] = ['', new Uint8Array()]] = await unzip(
      path.join(folder, again.fileNames[0] ?? ''),
      again.passphrase ?? '',
    )
    const plain = must(await handlers.saveAgain({ deliveryId: kept.id, form: 'plain' }))
    expect(plain.passphrase).toBeNull()
    expect(Buffer.from(packed)).toEqual(await readFile(path.join(folder, plain.fileNames[0] ?? '')))
    expect(listActs(store, caseId).filter(({ act }) => act === 'delivery.saved_again')).toHaveLength(2)
  })

  it('gives an issued version as it was frozen, alone or along with an extract', async () => {
    const { store, folder, handlers } = aDesk()
    const { opinion: caseId } = aKlatCase(store)
    const { version } = aDocument(store, caseId)
    const { fields, sections } = version
    const bytes = Buffer.from('külmutatud')
    const docx = { fileName: 'KLAT-arvamus_2026-001_2026-11-02_v1.docx', bytes }
    must(issueVersion(store, { versionId: version.id, fields, sections, docx, passes: [] }, acting()))
    for (const kind of ['issued_document', 'timeline_extract'] as const) {
      const choice = choiceOf({ kind, versionIds: [version.id] })
      const made = must(await handlers.make(makeInput(caseId, { choice })))
      const files = await unzip(path.join(folder, made.fileNames[0] ?? ''), made.passphrase ?? '')
      expect(files.size).toBe(kind === 'issued_document' ? 1 : 2)
      expect(Buffer.from(files.get(docx.fileName) ?? [])).toEqual(bytes)
    }
    const versionIds = store.sqlite.prepare('select version_id from deliveries order by id').pluck().all()
    expect(versionIds).toEqual([version.id, null])
  })

  it('gives each format asked for, and refuses a version that has none of them', async () => {
    const { store, folder, handlers } = aDesk()
    const { opinion: caseId } = aKlatCase(store)
    const made = must(await handlers.make(makeInput(caseId, { formats: ['docx', 'pdf'] })))
    const files = await unzip(path.join(folder, made.fileNames[0] ?? ''), made.passphrase ?? '')
    expect([...files.keys()].map((name) => path.extname(name)).toSorted()).toEqual(['.docx', '.pdf'])
    const { version } = aDocument(store, caseId)
    const { fields, sections } = version
    const docx = { fileName: 'KLAT-arvamus_v1.docx', bytes: Buffer.from('vana') }
    must(issueVersion(store, { versionId: version.id, fields, sections, docx, passes: [] }, acting()))
    const choice = choiceOf({ kind: 'issued_document', versionIds: [version.id] })
    expect(await handlers.make(makeInput(caseId, { choice, formats: ['pdf'] }))).toEqual(
      err('delivery_without_file'),
    )
    expect(await handlers.make(makeInput(caseId, { choice, formats: ['docx', 'pdf'] }))).toMatchObject({
      ok: true,
    })
  })

  it('takes no version of another case, and none that is a draft', async () => {
    const { store, handlers } = aDesk()
    const { version } = aDocument(store, aKlatCase(store).opinion)
    const choice = choiceOf({ kind: 'issued_document', versionIds: [version.id] })
    for (const caseId of [version, { documentId: null }].map(() => aCase(store))) {
      expect(await handlers.make(makeInput(caseId, { choice }))).toEqual(err('not_found'))
    }
    expect(
      contract.deliveries.make.input.safeParse(
        makeInput(aCase(store), { choice: choiceOf({ kind: 'case_file', reader: 'network' }) }),
      ).success,
    ).toBe(false)
  })

  it('clears the draft of its form in the same transaction, and leaves it where it was given up', async () => {
    const { store, folder, handlers, giveUp } = aDesk()
    const caseId = aCase(store)
    const targetId = caseId as unknown as DraftTargetId
    const content = { type: 'form', form: 'export', value: { recipient: 'Elva vald' } } as const
    const keep = () => must(saveDraft(store, { caseId, targetId, content }, acting()))
    const draft = { caseId, targetId, field: 'form.export' }
    keep()
    must(await handlers.make(makeInput(caseId, { draft })))
    expect(listDrafts(store, caseId)).toEqual([])
    keep()
    giveUp()
    const before = readdirSync(folder)
    expect(await handlers.make(makeInput(caseId, { draft }))).toEqual(err('cancelled'))
    expect(listDrafts(store, caseId)).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('leaves nothing outside where the desk was locked before it could be journaled', async () => {
    const { store, folder, handlers, lockOnChoosing } = aDesk()
    const caseId = aCase(store)
    lockOnChoosing()
    expect(await handlers.make(makeInput(caseId))).toEqual(err('vault_locked'))
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(folder)).toBe(true)
    expect(readDeliveries(store, caseId)).toEqual([])
  })

  it('is looked at before it is made, in the form of the contract', () => {
    const { store, handlers } = aDesk()
    const caseId = aTellingCase(store)
    const preview = must(
      handlers.preview({ caseId, choice: choiceOf({ reader: 'network' }), recipient: 'Kool' }) as never,
    )
    const { papers, entries } = contract.deliveries.preview.output.parse(preview)
    expect(papers.map(({ paper }) => paper.addressee)).toEqual([['Kool']])
    expect(entries).toBe(0)
    expect(readDeliveries(store, caseId)).toEqual([])
  })
})
