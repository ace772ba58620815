import { describe, expect, it } from 'vitest'
import { ENTRY_KINDS } from '#model/case/entry.ts'
import { CASE_KINDS, kindDefinition } from '#model/case/kinds.ts'
import { ACTS } from '#model/journal/act.ts'
import { ACT_GROUPS, actsOf, groupOf } from '#model/journal/act-groups.ts'
import { type ActTarget, type JournalLine, targetWords } from '#model/journal/journal-line.ts'
import { ROLES } from '#model/person/role.ts'
import { date } from '#model/time/dates.ts'
import { wordsOf } from '#electron/journal/catalogue-words.ts'
import en from '#resources/i18n/en.json' with { type: 'json' }
import et from '#resources/i18n/et.json' with { type: 'json' }
import deadlineRules from '#resources/deadlines.json' with { type: 'json' }

const CATALOGUES = [wordsOf(et, 'et-EE'), wordsOf(en, 'en-GB')]

function said(target: ActTarget, kind: JournalLine['case'] = null): string[] {
  const words = targetWords({ target, case: kind })
  return CATALOGUES.map((word) =>
    words.map((part) => ('text' in part ? part.text : word(part.key, part.params))).join(', '),
  )
}

describe('the words of the journal', () => {
  it.each(ACTS)('has words for %s in both languages', (act) => {
    for (const word of CATALOGUES) expect(word(`journal.act.${act}`)).not.toBe('')
  })

  it('has words for every group, and every act in one of them', () => {
    for (const word of CATALOGUES)
      for (const group of ACT_GROUPS) expect(word(`journal.groups.${group}`)).not.toBe('')
    expect(actsOf(ACT_GROUPS)).toEqual([...ACTS])
    for (const act of ACTS) expect(ACT_GROUPS).toContain(groupOf(act))
  })

  it.each(ROLES)('names a person in the role %s', (role) => {
    expect(said({ type: 'person', name: 'Mari Maasikas', role })[0]).toMatch(/^Mari Maasikas, \S/)
  })

  it.each(ENTRY_KINDS)('names an entry of kind %s by kind and day', (kind) => {
    expect(said({ type: 'entry', kind, occurredOn: date('2026-11-02') })[0]).toMatch(/, 02\.11\.2026$/)
  })

  it('names every stage as its kind calls it', () => {
    for (const kind of CASE_KINDS) {
      for (const stage of kindDefinition(kind).stages) {
        const tag = { caseId: '' as never, number: '', kind, children: '' }
        for (const words of said({ type: 'stage', stage }, tag)) expect(words).not.toBe('')
      }
    }
    expect(said({ type: 'stage', stage: 'closed' })).toEqual(['', ''])
  })

  it('names every deadline and document', () => {
    for (const { id } of deadlineRules) {
      expect(said({ type: 'deadline', ruleId: id as 'first_contact' })[0]).not.toBe('')
    }
    const document = { type: 'document', documentId: '' as never, kind: 'klat_opinion', number: 2 } as const
    expect(said(document)[0]).toMatch(/versioon 2$/)
  })

  it('says nothing of no failed tries', () => {
    expect(said({ type: 'failed_tries', count: 0 })[0]).toBe('')
    expect(said({ type: 'failed_tries', count: 2 })[0]).toBe('enne 2 valet katset')
  })
})
