import { describe, expect, it } from 'vitest'
import { personalDataFile } from '#electron/documents/personal-data.ts'
import { type CaseId, CaseItemId, type EntryId, type PersonId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readPersonalData } from '#store/queries/personal-data.ts'
import { recordDataExport } from '#store/repositories/access-request.ts'
import { recordCaseViewed } from '#store/repositories/cases.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { withdrawEntry } from '#store/repositories/entry-corrections.ts'
import { saveItem } from '#store/repositories/items.ts'
import { addPerson } from '#store/repositories/people.ts'
import { saveSettings } from '#store/repositories/settings.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aLetterhead, aProfile } from '#tests/support/builders/letterhead.ts'
import { aPerson } from '#tests/support/builders/person.ts'
import { inventPersonalCode } from '#tests/support/sample/personal-code.ts'
import { acting, must, newId, tempStore, viewing } from '#tests/support/temp-store.ts'
import { readDocx } from './docx-reader.ts'

const CODE = inventPersonalCode(date('2013-05-06'), 'female', 12)

/** A child, a sibling, a mother, a worker and a reporter, in a case of the child alone and in one of both children. */
function aFamily() {
  const store = tempStore()
  must(saveSettings(store, { profile: aProfile(), letterhead: aLetterhead() }, acting()))
  const child = aPerson({ givenName: 'Mirjam', surname: 'Kujundlik', personalCode: CODE, phone: '5550001' })
  const sibling = aPerson({ givenName: 'Rasmus', surname: 'Kujundlik', personalCode: null })
  const worker = aPerson({ givenName: 'Toomas', surname: 'Näidissepp', email: 'toomas@vald.example' })
  const own = aCase(store, { children: [child], worker })
  const both = aCase(store, { children: [child, sibling], worker })
  const mother = join(store, own, 'Tiina', 'custodial_parent')
  const reporter = join(store, own, 'Helje', 'reporter')
  const id = (name: string) =>
    store.sqlite
      .prepare<[string], PersonId>('select id from persons where given_name = ? limit 1')
      .pluck()
      .get(name) as PersonId
  return { store, own, both, mother, reporter, child: id('Mirjam'), sibling: id('Rasmus') }
}

function join(
  store: Store,
  caseId: CaseId,
  givenName: string,
  role: 'custodial_parent' | 'reporter',
): PersonId {
  const person = aPerson({
    givenName,
    surname: role === 'reporter' ? 'Naabrinen' : 'Kujundlik',
    phone: '5559876',
  })
  return must(addPerson(store, { caseId, person, role, tie: null }, acting())).person.id
}

function write(
  store: Store,
  caseId: CaseId,
  text: string,
  participants: PersonId[] = [],
  activities: number[] = [],
) {
  must(saveEntry(store, anEntry(caseId, { text, participants, activities: activities as never }), acting()))
}

async function textFor(store: Store, personId: PersonId): Promise<string> {
  const { bytes } = must(await personalDataFile(store, personId, viewing()))
  const paragraphs = await (await readDocx(bytes)).paragraphs()
  return paragraphs.map(({ text }) => text.replaceAll('\u00A0', ' ')).join('\n')
}

describe('the document on a person’s data', () => {
  it('holds all that is theirs', async () => {
    const { store, own, child } = aFamily()
    write(store, own, 'Mirjam käis koolis.')
    must(recordCaseViewed(store, { caseId: own, asOf: null }, acting()))
    const text = await textFor(store, child)
    for (const said of [
      'Mirjam Kujundlik',
      CODE,
      '06.05.2013',
      '5550001',
      '2026/001',
      '2026/002',
      'Roll: laps',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toContain('Mirjam käis koolis.')
    expect(text).toContain('Avanud Näide Spetsialist')
    expect(text).toContain('02.11.2026')
  })

  it('never names anybody else', async () => {
    const { store, own, both, child, mother } = aFamily()
    write(store, own, 'Tiina ja Toomas Näidissepp rääkisid Rasmusest, tel 5559876, toomas@vald.example.', [
      child,
      mother,
    ])
    write(store, both, 'Mirjami ja Rasmuse asjus.', [child])
    const text = await textFor(store, child)
    expect(text).toContain('[varjatud] ja [varjatud] rääkisid')
    expect(text).not.toMatch(/Tiina|Toomas|Näidissepp|Rasmus(?! e)|5559876|vald\.example/)
  })

  it('has a reporter in it in no way, and reads alike where there is none', async () => {
    const { store, own, child, reporter } = aFamily()
    const before = await textFor(store, child)
    write(store, own, 'Naaber helistas ja rääkis karjumisest.', [reporter])
    write(store, own, 'Märkus töötaja töö kohta.', [], [10])
    expect(await textFor(store, child)).toBe(before)
    write(store, own, 'Helje Naabrinen nägi Mirjamit.', [child])
    const after = await textFor(store, child)
    expect(after).not.toMatch(/Helje|Naabrinen|nägi/)
  })

  it('leaves out entries of a case about several children in which this one took no part', async () => {
    const { store, both, child, sibling } = aFamily()
    write(store, both, 'Venna arengust eraldi.', [sibling])
    expect(await textFor(store, child)).not.toContain('arengust')
    expect(await textFor(store, sibling)).toContain('arengust')
  })

  it('leaves a case out in which the person is a reporter alone, which only the screen is told', async () => {
    const { store, reporter } = aFamily()
    expect(must(readPersonalData(store, reporter))).toMatchObject({ cases: [], asReporterOnly: 1 })
    const text = await textFor(store, reporter)
    expect(text).not.toContain('2026/001')
    expect(text).not.toContain('5559876')
  })

  it('is journaled in each case it is from', () => {
    const { store, own, both, child } = aFamily()
    const file = { fileName: 'Isikuandmete-valjavote.docx', bytes: new Uint8Array([1, 2]) }
    must(recordDataExport(store, { personId: child, caseIds: [own, both], ...file }, acting()))
    for (const caseId of [own, both]) {
      expect(listActs(store, caseId).at(-1)).toMatchObject({
        act: 'person.data_exported',
        subjectId: child,
        payload: { after: { fileName: file.fileName, size: 2 } },
      })
    }
  })

  it('is refused for a person nobody knows', async () => {
    const { store } = aFamily()
    expect(await personalDataFile(store, newId() as PersonId, viewing())).toEqual(err('not_found'))
  })

  it('is named without a name', async () => {
    const { store, child } = aFamily()
    const { fileName, bytes } = must(await personalDataFile(store, child, viewing()))
    expect(fileName).toBe('Isikuandmete-valjavote_2026-11-02.docx')
    expect(await (await readDocx(bytes)).part('docProps/core.xml')).not.toMatch(/Mirjam|Kujundlik/)
  })
})

describe('what is kept beside the entries', () => {
  const note = (store: Store, caseId: CaseId, what: string) => {
    const item = {
      id: CaseItemId.parse(newId()),
      caseId,
      type: 'child_opinion',
      notedOn: viewing().today,
      dueOn: null,
      endedOn: null,
      details: { state: 'found_out', what },
    } as const
    must(saveItem(store, item, acting()))
  }

  it('is in it for a case about the person alone, with everyone else masked', async () => {
    const { store, own, both, child, mother } = aFamily()
    note(store, own, 'Tahab ema Tiina juurde.')
    // What names the reporter goes whole, as in the entries.
    note(store, own, 'Kardab, ütles Helje Naabrinen.')
    note(store, both, 'Õde ja vend tahavad koju.')
    const text = await textFor(store, child)
    expect(text).toContain('Lapse arvamus: Tahab ema')
    for (const name of ['Tiina', 'Helje', 'Naabri', 'Kardab', 'Õde ja vend']) expect(text).not.toContain(name)
    expect(await textFor(store, mother)).not.toContain('Tahab ema')
  })

  it('and entries taken back, which the vault still holds, are in it; who is named in them alone is masked', async () => {
    const { store, own, child, mother } = aFamily()
    write(store, own, 'Kirjutati Tiinaga kogemata siia.', [mother])
    const [entryId] = store.sqlite.prepare<[], EntryId>('select id from entries').pluck().all()
    must(withdrawEntry(store, { entryId: entryId!, reason: 'Vale laps' }, acting()))
    expect(await textFor(store, child)).toMatch(/Telefonikõne, tagasi võetud\n.*kogemata siia/)
    expect(await textFor(store, child)).not.toContain('Tiina')
    expect(await textFor(store, mother)).toContain('kogemata siia')
  })
})
