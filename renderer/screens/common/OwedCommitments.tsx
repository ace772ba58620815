import './OwedCommitments.css'

import { useState } from 'react'
import type { Commitment, CommitmentSide } from '#model/case/commitment.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { OwedSection } from '../../kit/OwedRail.tsx'
import { CONTENT_ID } from '../../kit/SkipLink.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { CommitmentLine } from '../../timeline/CommitmentLine.tsx'
import { useKeepPromise } from '../../timeline/use-keep-promise.ts'

/** A promise of the rail; beside those of one case, where each belongs. */
export interface OwedCommitment {
  readonly commitment: Commitment
  readonly place?: { readonly href: string; readonly words: string }
}

export interface OwedCommitmentsProps {
  /** Open ones, in the order they are to be kept. */
  readonly commitments: readonly OwedCommitment[]
  readonly today: IsoDate
  /** On the desk one's own come first; elsewhere what was promised to the specialist. */
  readonly mineFirst?: boolean
  /** As many of a side as are seen at once; the rest is a press away. */
  readonly shownAtFirst?: number
}

/** Minu lubadused and Mulle lubatud, to be ticked where they stand. A side without any is left out. */
export function OwedCommitments({
  commitments,
  today,
  mineFirst = false,
  shownAtFirst = 5,
}: OwedCommitmentsProps) {
  const sides: readonly CommitmentSide[] = mineFirst ? ['mine', 'theirs'] : ['theirs', 'mine']
  return sides.map((side) => (
    <Side
      key={side}
      side={side}
      commitments={commitments.filter(({ commitment }) => commitment.side === side)}
      today={today}
      shownAtFirst={shownAtFirst}
    />
  ))
}

interface SideProps extends Required<Omit<OwedCommitmentsProps, 'mineFirst'>> {
  readonly side: CommitmentSide
}

function Side({ side, commitments, today, shownAtFirst }: SideProps) {
  const { t } = useText()
  const keep = useKeepPromise()
  const [showsAll, setShowsAll] = useState(false)
  if (commitments.length === 0) return null
  const shown = showsAll ? commitments : commitments.slice(0, shownAtFirst)
  return (
    <OwedSection
      heading={t(side === 'mine' ? 'desk.iPromised' : 'desk.theyPromised')}
      count={commitments.length}
    >
      <ul className="owed-commitments">
        {shown.map(({ commitment, place }) => (
          <li key={commitment.id}>
            <CommitmentLine
              commitment={commitment}
              today={today}
              layout="stacked"
              onKeep={(isKept) => {
                passFocusOn()
                keep(commitment, isKept)
              }}
            />
            {place !== undefined && (
              <p className="owed-commitment-place">
                <TextLink quiet href={place.href}>
                  {place.words}
                </TextLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      {commitments.length > shown.length && (
        <Button variant="plain" size="inline" icon="chevronDown" onPress={() => setShowsAll(true)}>
          {t('commitment.showAll', { count: commitments.length })}
        </Button>
      )}
    </OwedSection>
  )
}

/** A line that is ticked leaves the rail: focus goes to its neighbour, or to the page when it was the last. */
function passFocusOn(): void {
  const line = document.activeElement?.closest('li')
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling
  const box = neighbour?.querySelector<HTMLElement>('input[type="checkbox"]')
  ;(box ?? document.getElementById(CONTENT_ID))?.focus({ preventScroll: true })
}
