import './SimilarHits.css'

import { useRef } from 'react'

import { fullName } from '#model/person/name.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { OwedSection } from '../../../kit/OwedRail.tsx'
import type { IntakeValue, KindedIntake } from '../intake-value.ts'
import { LikenessActs } from './LikenessActs.tsx'
import { LikenessCases } from './LikenessCases.tsx'
import type { Likeness } from './use-similar.ts'

interface SimilarHitsProps {
  readonly hits: readonly Likeness[]
  readonly value: KindedIntake
  /** What is typed last, for a press that comes while one types on. */
  readonly latest: () => IntakeValue
  readonly onChange: (part: Partial<IntakeValue>) => void
}

/** Sarnased: children and cases the desk knows that are like what is being typed. They ask nothing and block nothing. */
export function SimilarHits({ hits, value, latest, onChange }: SimilarHitsProps) {
  const { t } = useText()
  const list = useRef<HTMLUListElement>(null)

  /** The pressed button is gone with its act: focus goes to another of the same likeness, else of the next, else to the form. */
  const change = (id: string, part: Partial<IntakeValue>) => {
    const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const place = buttons().findIndex((button) => button === document.activeElement)
    onChange(part)
    requestAnimationFrame(() => {
      const own = list.current?.querySelector<HTMLElement>(`[data-likeness="${id}"] button`)
      const next = own ?? buttons()[Math.max(0, Math.min(place, buttons().length - 1))]
      ;(next ?? document.querySelector<HTMLElement>('.intake-section [name], .intake-section input'))?.focus()
    })
  }
  return (
    <>
      <p className="similar-said" role="status">
        {hits.length === 0 ? '' : t('similar.found', { count: hits.length })}
      </p>
      {hits.length > 0 && (
        <OwedSection heading={t('similar.title')} count={hits.length}>
          <p className="similar-help">{t('similar.help')}</p>
          <ul ref={list}>
            {hits.map((hit) => (
              <li key={hit.id} className="similar-hit" data-likeness={hit.id}>
                <LikenessHead hit={hit} />
                <LikenessCases cases={hit.cases} />
                <LikenessActs
                  hit={hit}
                  value={value}
                  latest={latest}
                  onChange={(part) => change(hit.id, part)}
                />
              </li>
            ))}
          </ul>
        </OwedSection>
      )}
    </>
  )
}

function LikenessHead({ hit: { person, by } }: { readonly hit: Likeness }) {
  const { t } = useText()
  const born = person?.birthDate ?? null
  return (
    <>
      <p>
        <b>{person === null ? t('similar.childless') : fullName(person)}</b>
        {born !== null && <span className="similar-born"> {formatDate(born)}</span>}
      </p>
      <p className="similar-by">{by.map((sign) => t(`similar.by.${sign}`)).join(', ')}</p>
    </>
  )
}
