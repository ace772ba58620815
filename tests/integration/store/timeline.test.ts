import { describe, expect, it } from 'vitest'
import { NO_FILTER, timelineDate, type TimelineFilter, type TimelineScope } from '#model/case/timeline.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { readTimeline, type TimelinePage } from '#store/queries/timeline.ts'
import { changeStage } from '#store/repositories/cases.ts'
import { issueVersion } from '#store/repositories/documents.ts'
import { markInStar, saveEntry } from '#store/repositories/entries.ts'
import type { Store } from '#store/store.ts'
import { aDocument } from '#tests/support/builders/document.ts'
import { anEntry, type EntryFacts, peopleIn } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { moveCase } from '#tests/support/builders/move.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { acting, municipalityId, must, newId, tempStore } from '#tests/support/temp-store.ts'

const ofCase = (caseId: CaseId): TimelineScope => ({ type: 'case', caseId })

function ofMunicipality(store: Store, name: string): TimelineScope {
  return { type: 'municipality', municipalityId: municipalityId(store, name) }
}

function page(
  store: Store,
  scope: TimelineScope,
  filter: Partial<TimelineFilter> = {},
  limit = 100,
): TimelinePage {
  return must(readTimeline(store, { scope, filter: { ...NO_FILTER, ...filter }, cursor: null, limit }))
}

function write(store: Store, caseId: CaseId, ...entries: EntryFacts[]): void {
  for (const entry of entries) must(saveEntry(store, anEntry(caseId, entry), acting()))
}

/** What stands on a page in words, in its order. */
function lines({ items }: TimelinePage): string[] {
  return items.map((item) => {
    if (item.type === 'stage') return `${item.on} ${item.from ?? 'new'} → ${item.to}`
    if (item.type === 'issued') return `${item.on} ${item.documentKind} ${item.number}`
    const span = item.entry.text.blocks[0]?.spans[0]
    return `${item.entry.occurredOn} ${span?.text ?? ''}`
  })
}

describe('the timeline of a case', () => {
  it('has entries newest first, untimed ones at the beginning of their day', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    write(
      store,
      opinion,
      { on: '2026-10-28', text: 'untimed, written first' },
      { on: '2026-10-28', at: '09:00', text: 'morning' },
      { on: '2026-10-28', at: '16:30', text: 'afternoon' },
      { on: '2026-10-28', text: 'untimed, written last' },
      { on: '2026-10-30', text: 'later' },
    )
    expect(lines(page(store, ofCase(opinion)))).toEqual([
      '2026-10-30 later',
      '2026-10-28 afternoon',
      '2026-10-28 morning',
      '2026-10-28 untimed, written last',
      '2026-10-28 untimed, written first',
      '2026-10-26 new → request',
    ])
  })

  it('has milestones at the end of their day, the opening at its beginning', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, { requestedOn: date('2026-10-26') })
    write(
      store,
      opinion,
      { on: '2026-10-26', at: '08:00', text: 'call' },
      { on: '2026-11-02', at: '23:59', text: 'night' },
    )
    must(changeStage(store, { caseId: opinion, stage: 'assessment', on: date('2026-10-26') }, acting()))
    const { id: versionId, fields, sections } = aDocument(store, opinion).version
    const docx = { fileName: 'a.docx', bytes: Buffer.from('a') }
    must(issueVersion(store, { versionId, fields, sections, docx, passes: [] }, acting()))
    expect(lines(page(store, ofCase(opinion)))).toEqual([
      '2026-11-02 assessment → issued',
      '2026-11-02 klat_opinion 1',
      '2026-11-02 night',
      '2026-10-26 request → assessment',
      '2026-10-26 call',
      '2026-10-26 new → request',
    ])
  })

  it('names the case and its children beside every item', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, {
      child: aPerson({ givenName: 'Mari-Liis', surname: 'Õunapuu' }),
    })
    write(store, opinion, {})
    for (const item of page(store, ofCase(opinion)).items) {
      expect(item.case).toEqual({
        caseId: opinion,
        number: '2026/001',
        kind: 'klat_opinion',
        children: 'Mari-Liis Õ.',
      })
    }
  })

  it('counts entries by month under the filter, milestones not', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    write(store, opinion, { on: '2026-09-30' }, { on: '2026-10-01' }, { on: '2026-10-31' })
    expect(page(store, ofCase(opinion))).toMatchObject({
      months: [
        { month: '2026-10', entries: 2 },
        { month: '2026-09', entries: 1 },
      ],
      total: 3,
    })
    expect(page(store, ofCase(opinion), { from: date('2026-10-01') }).total).toBe(2)
  })

  it('is empty for a case that is not there', () => {
    const store = tempStore()
    expect(page(store, ofCase('nowhere' as CaseId))).toEqual({
      items: [],
      nextCursor: null,
      previousCursor: null,
      months: [],
      total: 0,
    })
  })

  it.each([
    '',
    'x',
    '2026-10-26',
    '2026-10-26||00000000-0000-7000-8000-000000000000',
    'sideways|2026-10-26||00000000-0000-7000-8000-000000000000',
    'earlier|2026-02-30||00000000-0000-7000-8000-000000000000',
    "'||'",
  ])('refuses the cursor %j', (cursor) => {
    const store = tempStore()
    const request = { scope: ofCase('x' as CaseId), filter: NO_FILTER, cursor, limit: 1 }
    expect(readTimeline(store, request)).toEqual(err('bad_input'))
  })
})

describe('the filter', () => {
  function filled(): { store: Store; scope: TimelineScope } {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    write(
      store,
      opinion,
      { on: '2026-10-27', kind: 'email', activities: [1, 4], text: 'Õpetaja kirjutas žüriist.' },
      { on: '2026-10-28', kind: 'phone_call', activities: [4], text: 'Helistas 100% kindel ÕPETAJA' },
      { on: '2026-10-29', kind: 'decision', text: 'Kohus_otsustas\nlühidalt' },
    )
    const called = page(store, ofCase(opinion), { kinds: ['phone_call'] }).items[0]
    if (called?.type !== 'entry') throw new Error('No call was written')
    must(markInStar(store, { entryId: called.entry.id, on: date('2026-10-30') }, acting()))
    return { store, scope: ofCase(opinion) }
  }

  it.each<[string, Partial<TimelineFilter>, string[]]>([
    ['kinds', { kinds: ['email', 'decision'] }, ['29', '27']],
    ['activities', { activities: [1, 9] }, ['27']],
    ['any of the activities', { activities: [1, 4] }, ['28', '27']],
    ['days, both included', { from: date('2026-10-27'), until: date('2026-10-28') }, ['28', '27']],
    ['a word in any case', { text: 'õpetaja' }, ['28', '27']],
    ['a word without its accents', { text: 'OPETAJA zurii' }, ['27']],
    ['the beginning of a word', { text: 'otsus' }, ['29']],
    ['the middle of a word', { text: 'petaja' }, []],
    ['words in any order', { text: 'kindel helistas' }, ['28']],
    ['words of different lines', { text: 'lühidalt kohus' }, ['29']],
    ['signs that mean something elsewhere', { text: '100%' }, ['28']],
    ['% between words', { text: 'k%z' }, ['27']],
    ['_ between words', { text: 'kohus_otsustas' }, ['29']],
    ['quotes as themselves', { text: `' or "1"="1` }, []],
    ['what was carried over to STAR', { star: 'entered' }, ['28']],
    ['what was not', { star: 'missing', kinds: ['email', 'phone_call'] }, ['27']],
    ['all at once', { kinds: ['email'], activities: [4], text: 'kirjutas' }, ['27']],
    ['nothing that stands', { text: 'puudub' }, []],
  ])('takes %s', (_, filter, days) => {
    const { store, scope } = filled()
    const found = page(store, scope, filter)
    const entries = found.items.filter((item) => item.type === 'entry')
    expect(entries.map((item) => timelineDate(item).slice(-2))).toEqual(days)
    expect(found.total).toBe(days.length)
  })

  it('keeps milestones while only days are filtered, and hides them otherwise', () => {
    const { store, scope } = filled()
    const milestones = (filter: Partial<TimelineFilter>) =>
      page(store, scope, filter).items.filter(({ type }) => type !== 'entry').length
    expect(milestones({})).toBe(1)
    expect(milestones({ text: '  ' })).toBe(1)
    expect(milestones({ until: date('2026-10-26') })).toBe(1)
    expect(milestones({ from: date('2026-10-27') })).toBe(0)
    const hiding: Partial<TimelineFilter>[] = [
      { kinds: ['email'] },
      { activities: [1] },
      { text: 'õpetaja' },
      { star: 'missing' },
      { participant: newId() as PersonId },
    ]
    for (const filter of hiding) expect(milestones(filter)).toBe(0)
  })

  it('takes entries of one who took part', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const [child, worker] = peopleIn(store, opinion)
    if (child === undefined || worker === undefined) throw new Error('Nobody is in the case')
    write(
      store,
      opinion,
      { text: 'both', participants: [worker, child] },
      { text: 'the worker', participants: [worker] },
      { text: 'nobody' },
    )
    const texts = (participant: PersonId) =>
      lines(page(store, ofCase(opinion), { participant })).map((line) => line.slice('2026-10-28 '.length))
    expect(texts(worker)).toEqual(['the worker', 'both'])
    expect(texts(child)).toEqual(['both'])
    expect(page(store, ofCase(opinion), { participant: child }).total).toBe(1)
  })
})

describe('the timeline of a municipality', () => {
  it('has what happened in its cases while they were its own', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, {
      municipality: 'Viljandi vald',
      requestedOn: date('2026-09-01'),
    })
    const other = aKlatCase(store, { municipality: 'Tartu linn', requestedOn: date('2026-09-01') })
    write(
      store,
      opinion,
      { on: '2026-09-30', text: 'the last day before' },
      { on: '2026-10-01', text: 'the first day after' },
    )
    write(store, other.opinion, { on: '2026-09-30', text: 'of another case' })
    moveCase(store, opinion, 'Tartu linn', '2026-10-01')
    must(changeStage(store, { caseId: opinion, stage: 'court', on: date('2026-10-02') }, acting()))

    expect(lines(page(store, ofMunicipality(store, 'Viljandi vald')))).toEqual([
      '2026-09-30 the last day before',
      '2026-09-01 new → contact',
      '2026-09-01 new → request',
    ])
    expect(lines(page(store, ofMunicipality(store, 'Tartu linn')))).toEqual([
      '2026-10-02 request → court',
      '2026-10-01 the first day after',
      '2026-09-30 of another case',
      '2026-09-01 new → contact',
      '2026-09-01 new → request',
    ])
    expect(page(store, ofMunicipality(store, 'Tartu linn')).total).toBe(2)
  })
})

describe('the timeline of a municipality, of a moved case', () => {
  it('has in its first municipality what lies before the first period', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store, {
      municipality: 'Viljandi vald',
      requestedOn: date('2026-09-01'),
    })
    write(store, opinion, { on: '2026-05-10', text: 'long before the request' }, { on: '2026-10-02' })
    moveCase(store, opinion, 'Tartu linn', '2026-10-01')
    const viljandi = page(store, ofMunicipality(store, 'Viljandi vald'))
    expect(lines(viljandi).at(-1)).toBe('2026-05-10 long before the request')
    expect(viljandi.months).toEqual([{ month: '2026-05', entries: 1 }])
    expect(page(store, ofMunicipality(store, 'Tartu linn')).total).toBe(1)
  })
})

describe('the timeline of a child', () => {
  it('has all cases in which the person is the child, whatever their kind and municipality', () => {
    const store = tempStore()
    const child = aPerson({ personalCode: aPersonalCode() })
    const first = aKlatCase(store, { child, requestedOn: date('2026-09-01') })
    const second = aKlatCase(store, { child, municipality: 'Tartu linn', requestedOn: date('2026-10-01') })
    const other = aKlatCase(store, { requestedOn: date('2026-10-01') })
    write(store, first.opinion, { on: '2026-09-02', text: 'first' })
    write(store, first.counselling, { on: '2026-09-03', text: 'its counselling' })
    write(store, second.opinion, { on: '2026-10-02', text: 'second' })
    write(store, other.opinion, { on: '2026-10-02', text: 'of another child' })
    const [personId, workerId] = peopleIn(store, first.opinion)
    if (personId === undefined || workerId === undefined) throw new Error('Nobody is in the case')
    const found = page(store, { type: 'child', personId })
    expect(lines(found).filter((line) => !line.includes('→'))).toEqual([
      '2026-10-02 second',
      '2026-09-03 its counselling',
      '2026-09-02 first',
    ])
    expect(found.items).toHaveLength(7)
    expect(found.total).toBe(3)
    expect(page(store, { type: 'child', personId: workerId }).items).toEqual([])
  })
})

describe('an entry of a timeline', () => {
  it('names who took part and has its attachments that were not removed', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const participants = peopleIn(store, opinion).toReversed()
    const entry = anEntry(opinion, { participants })
    must(saveEntry(store, entry, acting()))
    const [kept, removed, ofCaseItself] = [newId(), newId(), newId()]
    const sha256 = 'a'.repeat(64)
    const { sqlite } = store
    sqlite.prepare('insert into attachment_files values (?, ?, ?)').run(sha256, 3, Buffer.from('abc'))
    const attach = sqlite.prepare('insert into attachments values (?, ?, ?, ?, ?, ?, ?)')
    const at = '2026-11-02T08:00:00.000Z'
    attach.run(kept, opinion, entry.id, 'otsus.pdf', sha256, at, null)
    attach.run(removed, opinion, entry.id, 'eksitus.pdf', sha256, at, at)
    attach.run(ofCaseItself, opinion, null, 'juhtum.pdf', sha256, at, null)
    expect(page(store, ofCase(opinion)).items[0]).toMatchObject({
      type: 'entry',
      participantNames: ['Mari Töötaja', 'Kaarel Näitlik'],
      attachments: [
        {
          id: kept,
          caseId: opinion,
          entryId: entry.id,
          name: 'otsus.pdf',
          bytes: 3,
          sha256,
          addedAt: at,
        },
      ],
    })
  })
})
