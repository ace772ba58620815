import { describe, expect, it } from 'vitest'
import { ACTS, type Act } from '#model/journal/act.ts'
import type { JournalChange, JournalLine } from '#model/journal/journal-line.ts'
import { JOURNAL_SAMPLES, pathsOf, SAMPLE_NAMES, silence, withField } from '#tests/support/journal-samples.ts'
import { LANGUAGES, TEXT_SOURCES, type Translate } from '../../../renderer/i18n/catalogues.ts'
import { translate } from '../../../renderer/i18n/translate.ts'
import { fieldChanges } from '../../../renderer/screens/journal/change-facts.ts'

const inEstonian: Translate = (key, params) => translate(TEXT_SOURCES.et, key, params)

function changeOf(act: Act, before: unknown, after: unknown): JournalChange {
  const line = {
    act,
    subjectType: JOURNAL_SAMPLES[act].subject,
    case: { caseId: '', number: '2026/001', kind: 'klat_opinion', children: '' },
  } as unknown as JournalLine
  return { line, before, after, names: { ...SAMPLE_NAMES } }
}

describe('a line of the journal that is unfolded', () => {
  it.each(ACTS)('shows each field of %s, as it was and as it is', (act) => {
    const { states } = JOURNAL_SAMPLES[act]
    if (states === null) return
    const [before, after] = states
    const unseen = pathsOf(before)
      .filter((path) => silence(act, path) === undefined)
      .filter((path) => {
        const changed = withField(before, after, path)
        expect(changed, path).not.toEqual(before)
        return fieldChanges(inEstonian, changeOf(act, before, changed)).length === 0
      })
    expect(unseen).toEqual([])
  })

  it.each(ACTS)('shows %s alone on either side too', (act) => {
    const { states } = JOURNAL_SAMPLES[act]
    if (states === null) return
    const [before, after] = states
    const begun = fieldChanges(inEstonian, changeOf(act, null, after))
    const ended = fieldChanges(inEstonian, changeOf(act, before, null))
    expect(begun.length).toBeGreaterThan(0)
    expect(begun.every((change) => change.before === null && change.after !== null)).toBe(true)
    expect(ended.length).toBeGreaterThan(0)
  })

  it('has words in every language, and no stored value or empty place among them', () => {
    for (const language of LANGUAGES) {
      const t: Translate = (key, params) => translate(TEXT_SOURCES[language], key, params)
      for (const act of ACTS) {
        const { states } = JOURNAL_SAMPLES[act]
        for (const { term, before, after } of fieldChanges(
          t,
          changeOf(act, states?.[0] ?? null, states?.[1] ?? null),
        )) {
          expect(term, act).not.toBe('')
          for (const value of [before, after]) {
            expect(value ?? '', `${act}: ${term}`).not.toMatch(/^(?:[a-z]+_[a-z_]+|true|false)$|[{}]/)
          }
        }
      }
    }
  })

  it('says backups, periods and keys in Estonian', () => {
    const said = (act: Act) =>
      fieldChanges(inEstonian, changeOf(act, null, JOURNAL_SAMPLES[act].states?.[0])).map(
        ({ term, after }) => `${term}: ${after}`,
      )
    expect(said('backup.made')).toEqual([
      'Varukoopia kaust: toolaud-1',
      'Suurus: 20 kB',
      'Päeviku ridu varukoopias: 10',
      'Kuidas tehtud: ise tehtud',
    ])
    expect(said('retention.period_changed')).toEqual(['Säilitustähtaeg: Pöördumine: 12 kuud'])
    expect(said('vault.unlocked')).toContain('Millega avatud: paroolifraas')
    expect(said('vault.passphrase_cost_raised')).toContain(
      'Paroolifraasi kaitse: Argon2id, 64 MB, 3 kordust, 1 lõim',
    )
    expect(said('vault.aside_removed')).toEqual([
      'Kõrvale jäänud: 02.11.2026 kell 10.00',
      'Miks kustutatud: aeg sai läbi',
    ])
    expect(said('case.erased')).toEqual(['Alus: Andmeid ei ole enam vaja'])
  })
})
