import './LeakLines.css'

import type { NamesFound } from '#contract/leaks.ts'
import type { LeakDecision, LeakHit } from '#model/leak/leak.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { listedHits, meantText } from './leak-words.ts'

export interface LeakLinesProps {
  readonly found: NamesFound | undefined
  /** Title of the part where a place is; empty where there is none. */
  readonly placeOf: (hit: LeakHit) => string
  /** Leads to the place; `null` where it cannot be written in. */
  readonly onOpen: ((hit: LeakHit) => void) | null
  readonly onDecide: (hit: LeakHit) => void
  readonly onDrop: (hit: LeakHit) => void
}

/** Names of people of other cases, each in its sentence, with what was decided; lines of a list. */
export function LeakLines({ found, ...acts }: LeakLinesProps) {
  const decided = new Map(found?.decisions.map((decision) => [decision.key, decision]))
  return listedHits(found).map((hit) => (
    <LeakLine key={hit.key} hit={hit} decision={decided.get(hit.key) ?? null} {...acts} />
  ))
}

interface LeakLineProps extends Omit<LeakLinesProps, 'found'> {
  readonly hit: LeakHit
  readonly decision: LeakDecision | null
}

function LeakLine({ hit, decision, placeOf, onOpen, onDecide, onDrop }: LeakLineProps) {
  const { t } = useText()
  const isOpen = !hit.isWeak && decision === null
  const place = placeOf(hit)
  const meant = meantText(t, hit)
  return (
    <li
      className={isOpen ? 'gate-open leak' : 'gate-passed leak'}
      data-leak={hit.kind}
      data-leak-key={hit.key}
    >
      <Icon name={isOpen ? 'warning' : 'info'} />
      <div>
        {t(`leak.kind.${hit.kind}`)}
        {hit.isWeak && ` (${t('leak.hint')})`}
        {place !== '' && <span className="gate-source"> · {place}</span>}
        <p className="leak-sentence">
          {hit.before}
          <mark>{hit.found}</mark>
          {hit.after}
        </p>
        {meant !== '' && <p className="gate-source">{meant}</p>}
        {decision !== null && (
          <p className="gate-reason">
            {t(`leak.verdict.${decision.verdict}`)}
            {decision.reason !== '' && `. ${t('gate.reason', { reason: decision.reason })}`}
          </p>
        )}
      </div>
      <div className="gate-line-acts">
        {onOpen !== null && (
          <Button variant="plain" size="inline" onPress={() => onOpen(hit)}>
            {t('gate.look')}
          </Button>
        )}
        {!hit.isWeak && (
          // One button in both states, so that focus finds it again after the dialog.
          <Button variant="plain" size="inline" data-leak-decide="" onPress={() => onDecide(hit)}>
            {t(decision === null ? 'leak.decide' : 'leak.change')}
          </Button>
        )}
        {decision !== null && (
          <IconButton icon="trash" size="inline" label={t('leak.drop')} onPress={() => onDrop(hit)} />
        )}
      </div>
    </li>
  )
}
