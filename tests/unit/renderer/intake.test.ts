import { describe, expect, it } from 'vitest'

import { CaseIntake } from '#contract/cases.ts'
import { CASE_KINDS, type CaseKind } from '#model/case/kinds.ts'
import { IntakeDraft } from '#model/draft.ts'
import { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'

import { KIND_DETAILS } from '../../../renderer/screens/intake/details/all-kinds.ts'
import { intakeHref, readIntakeKind } from '../../../renderer/screens/intake/intake-address.ts'
import { faultsLeft, faultsOfForm } from '../../../renderer/screens/intake/intake-faults.ts'
import {
  draftOf,
  emptyChild,
  emptyIntake,
  intakeOf,
  type KindedIntake,
} from '../../../renderer/screens/intake/intake-value.ts'
import { readIntake } from '../../../renderer/screens/intake/read-intake.ts'

const TODAY = IsoDate.parse('2026-11-23')
const MUNICIPALITY = MunicipalityId.parse('01930000-0000-7000-8000-000000000001')
const ids = {
  caseId: CaseId.parse('01930000-0000-7000-8000-000000000002'),
  targetId: DraftTargetId.parse('01930000-0000-7000-8000-000000000003'),
}

/** Typed details that each kind takes. */
const DETAILS: Readonly<Record<CaseKind, Readonly<Record<string, string>>>> = {
  domestic_counselling: {},
  klat_opinion: {},
  international: { type: 'welfare_check', direction: 'from_abroad' },
  ringist_valja: { supportRequest: 'no' },
  enquiry: {},
}

function typed(kind: CaseKind, part: Partial<KindedIntake> = {}): KindedIntake {
  const question = 'Kuidas edasi?'
  return { ...emptyIntake(kind, TODAY, MUNICIPALITY), question, details: DETAILS[kind], kind, ...part }
}

function faultsIn(value: KindedIntake) {
  const read = readIntake(value, ids)
  return read.ok ? {} : read.error
}

describe('the intake form', () => {
  it.each(CASE_KINDS)('of %s gives what the call takes, and no more is compulsory', (kind) => {
    const read = readIntake(typed(kind), ids)
    expect(read.ok && CaseIntake.safeParse(read.value).success).toBe(true)
  })

  it.each(CASE_KINDS)('of %s asks for municipality, day and question', (kind) => {
    const value = typed(kind, { municipalityId: null, requestedOn: '', question: ' ' })
    expect(Object.keys(faultsIn(value)).sort()).toEqual(['municipalityId', 'question', 'requestedOn'])
  })

  it.each(CASE_KINDS)('of %s names its required details when nobody answered them', (kind) => {
    const required = KIND_DETAILS[kind].required.map(({ field }) => `details.${field}`)
    expect(Object.keys(faultsIn(typed(kind, { details: {} }))).sort()).toEqual(required.sort())
  })

  it('keeps what was typed for another kind, and does not send it', () => {
    const details = { ...DETAILS.international, starProcedure: '1-2/3', answer: 'Jah.' }
    const value = typed('international', { details })
    const read = readIntake(value, ids)
    expect(read.ok && Object.keys(read.value.details).sort()).toEqual(
      ['authority', 'direction', 'legalGround', 'state', 'type'].sort(),
    )
    expect(draftOf(value).details).toEqual(details)
  })

  it('leaves out a child of whom nothing is typed, and names a child at fault by its row', () => {
    const blank = emptyChild()
    const nameless = { ...emptyChild(), birthDate: '2015-02-03' }
    const value = typed('domestic_counselling', { children: [blank, nameless] })
    expect(faultsIn(value)).toEqual({ [`children.${nameless.key}.givenName`]: 'name_missing' })
    expect(faultsOfForm({ 'children.0.personalCode': 'person_twice' }, [nameless.key])).toEqual({
      [`children.${nameless.key}.personalCode`]: 'person_twice',
    })
  })

  it('refuses a second child where the kind has room for one', () => {
    const child = (givenName: string) => ({ ...emptyChild(), givenName })
    const children = [child('Mari'), child('Juku')]
    expect(faultsIn(typed('klat_opinion', { children }))).toEqual({ children: 'child_limit' })
    expect(faultsIn(typed('domestic_counselling', { children }))).toEqual({})
  })

  it('does not take half a date for none', () => {
    const child = { ...emptyChild(), birthDate: '31.02.2015' }
    const value = typed('enquiry', { requestedOn: '23.1', children: [child] })
    expect(faultsIn(value)).toEqual({
      requestedOn: 'incomplete_date',
      [`children.${child.key}.givenName`]: 'name_missing',
      [`children.${child.key}.birthDate`]: 'no_such_date',
    })
  })

  it('brings half a date back from its draft as it was typed', () => {
    const children = [{ ...emptyChild(), birthDate: '31.02.2015' }]
    const draft = IntakeDraft.parse(draftOf(typed('enquiry', { requestedOn: '23.1', children })))
    expect(intakeOf(draft)).toMatchObject({ requestedOn: '23.1', children: [{ birthDate: '31.02.2015' }] })
  })

  it('takes the channel that is usual for the kind until another is chosen', () => {
    const channelOf = (value: KindedIntake) => {
      const read = readIntake(value, ids)
      return read.ok ? read.value.channel : null
    }
    expect(channelOf(typed('enquiry'))).toBe('phone')
    expect(channelOf(typed('enquiry', { channel: 'letter' }))).toBe('letter')
  })

  it('comes back from its draft as it was', () => {
    const value = typed('enquiry', { children: [{ ...emptyChild(), givenName: 'Mari' }] })
    const draft = draftOf(value)
    expect(IntakeDraft.safeParse(draft).success).toBe(true)
    expect(draftOf({ ...intakeOf(draft), kind: draft.kind })).toEqual(draft)
  })

  it('forgets a fault when its field is typed anew, and no other', () => {
    const child = emptyChild()
    const before = typed('international', { children: [child] })
    const after = {
      ...before,
      details: { ...before.details, state: 'Soome' },
      children: [{ ...child, surname: 'Proovik' }],
    }
    const faults = {
      question: 'too_small',
      'details.state': 'too_big',
      'details.type': 'invalid_type',
      [`children.${child.key}.surname`]: 'too_big',
      [`children.${child.key}.givenName`]: 'name_missing',
    }
    expect(Object.keys(faultsLeft(faults, before, after))).toEqual([
      'question',
      'details.type',
      `children.${child.key}.givenName`,
    ])
  })
})

describe('details of a kind', () => {
  it.each(CASE_KINDS)('of %s are read back as they were written', (kind) => {
    const { read, write, usual } = KIND_DETAILS[kind]
    const details = read({ ...usual, ...DETAILS[kind] })
    expect(read(write(details))).toEqual(details)
  })

  it('send an enquiry that is answered on to its next stage', () => {
    const { stageAtOnce } = KIND_DETAILS.enquiry
    expect(stageAtOnce?.({ answer: 'Jah.' })).toBe('answered')
    expect(stageAtOnce?.({ answer: ' ' })).toBeNull()
  })
})

describe('the address of the intake form', () => {
  it('says the kind, the case and the municipality that are known', () => {
    expect(intakeHref(null)).toBe('/intake')
    expect(intakeHref('enquiry', { municipalityId: MUNICIPALITY })).toBe(
      `/intake/enquiry?municipality=${MUNICIPALITY}`,
    )
    expect(intakeHref(null, { caseId: ids.caseId })).toBe(`/intake?case=${ids.caseId}`)
  })

  it('is read back, also from the first version', () => {
    expect(CASE_KINDS.map(readIntakeKind)).toEqual([...CASE_KINDS])
    expect(readIntakeKind('klat')).toBe('klat_opinion')
    expect(readIntakeKind('other')).toBeNull()
    expect(readIntakeKind(undefined)).toBeNull()
  })
})
