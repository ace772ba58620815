import { describe, expect, it } from 'vitest'
import { date } from '#model/time/dates.ts'
import {
  choiceOf,
  type ExportFields,
  faultsOf,
  firstFields,
  joined,
  recipientFor,
  termsOf,
} from '../../../renderer/screens/export/export-form.ts'

const ID = '019ab3f2-0000-7000-8000-000000000001'
const OTHER = '019ab3f2-0000-7000-8000-000000000002'
const issued = [
  { id: ID, kind: 'klat_opinion', number: 1, issuedOn: date('2026-10-01'), files: [] },
  { id: OTHER, kind: 'klat_opinion', number: 2, issuedOn: date('2026-10-05'), files: [] },
] as unknown as Parameters<typeof firstFields>[0]['issued']

const fields = (given: Partial<ExportFields> = {}): ExportFields => ({
  ...firstFields({ issued: [] }, 'Elva vald'),
  ...given,
})

describe('the form of an export', () => {
  it('begins with the newest issued document for the municipality, or with the timeline', () => {
    expect(choiceOf(firstFields({ issued }, 'Elva vald'))).toMatchObject({
      kind: 'issued_document',
      reader: 'municipality',
      versionIds: [OTHER],
    })
    expect(choiceOf(fields())).toMatchObject({ kind: 'timeline_extract', versionIds: [] })
  })

  it('asks for recipient and ground, and for nothing else', () => {
    expect(faultsOf(fields())).toEqual({ ground: 'ground' })
    expect(faultsOf(fields({ recipient: ' ' }))).toEqual({ recipient: 'recipient', ground: 'ground' })
    expect(termsOf(fields())).toBeNull()
    expect(termsOf(fields({ ground: 'SHS § 130² lg 3 p 5' }))).toEqual({
      recipient: 'Elva vald',
      channel: 'dhx',
      ground: 'SHS § 130² lg 3 p 5',
      form: 'zip',
    })
  })

  it.each<readonly [Partial<ExportFields>, object]>([
    [{ from: '31.' }, { from: 'date' }],
    [{ from: '2026-10-02', until: '2026-10-01' }, { until: 'order' }],
    [{ kind: 'issued_document' }, { versions: 'versions' }],
  ])('takes no choice while a field is wrong: %o', (given, faults) => {
    expect(faultsOf(fields({ ground: 'Alus', ...given }))).toEqual(faults)
    expect(choiceOf(fields(given))).toBeNull()
  })

  it('gives the network no documents, whatever was ticked before', () => {
    const given = { kind: 'timeline_extract', reader: 'network', versions: ID }
    expect(choiceOf(fields(given))?.versionIds).toEqual([])
    expect(choiceOf(fields({ ...given, kind: 'case_file' }))?.reader).toBe('municipality')
  })

  it('narrows an extract, and never a document that was issued', () => {
    const narrowed = { from: '2026-10-01', kinds: 'email phone_call', without: joined([ID]), versions: OTHER }
    expect(choiceOf(fields({ kind: 'case_file', ...narrowed }))).toEqual({
      kind: 'case_file',
      reader: 'municipality',
      from: '2026-10-01',
      until: null,
      kinds: ['email', 'phone_call'],
      without: [ID],
      versionIds: [OTHER],
    })
    expect(choiceOf(fields({ kind: 'issued_document', ...narrowed }))).toMatchObject({
      from: null,
      kinds: [],
      without: [],
    })
  })

  it('names the municipality to itself alone, and takes nothing that was typed', () => {
    const typed = ['Elva vald', 'Tartu Maakohus', ''].map((recipient) => ({ recipient }))
    expect(typed.map((given) => recipientFor('court', given, 'Elva vald'))).toEqual([
      { recipient: '' },
      {},
      {},
    ])
    expect(typed.map((given) => recipientFor('municipality', given, 'Elva vald'))).toEqual([
      {},
      {},
      { recipient: 'Elva vald' },
    ])
  })

  it('passes over what is not known any more', () => {
    expect(choiceOf(fields({ kinds: 'email telegram', without: 'keegi', reader: 'press' }))).toMatchObject({
      kinds: ['email'],
      without: [],
      reader: 'municipality',
    })
  })
})
