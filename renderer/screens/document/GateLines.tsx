import type { GateFinding } from '#model/document/gate.ts'
import { type CasePlace, type LetterPlace, readRequirement } from '#model/document/requirement-place.ts'
import { unweighedMeasures } from '#model/item/weighed-measures.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { findingText } from './finding-text.ts'
import type { DocumentView, Part } from './writing.ts'

export interface FindingLineProps {
  readonly view: DocumentView
  readonly finding: GateFinding
  /** Why one goes on in spite of it; `null` while it is open. */
  readonly reason: string | null
  readonly onOpen: (part: Part, field?: LetterPlace | null) => void
  readonly onReason: () => void
  readonly onDrop: () => void
}

/** One finding: what lacks, who asks for it, the way to its place, and the way past it. */
export function FindingLine({ view, finding, reason, onOpen, onReason, onDrop }: FindingLineProps) {
  const { t } = useText()
  return (
    <li className={reason === null ? 'gate-open' : 'gate-passed'} data-requirement={finding.requirement}>
      <Icon name={reason === null ? 'warning' : 'info'} />
      <div>
        {findingText(t, finding.requirement, view.template)}{' '}
        {finding.requirement === 'measures_unweighed' && (
          <span className="gate-names">{unweighedNames(view)}</span>
        )}{' '}
        <span className="gate-source">
          {t('gate.source', { source: finding.source ?? t('gate.custom') })}
        </span>
        {reason !== null && <p className="gate-reason">{t('gate.reason', { reason })}</p>}
      </div>
      <div className="gate-line-acts">
        <WayThere view={view} finding={finding} onOpen={onOpen} />
        {/* One button in both states, so that focus finds it again after the dialog. */}
        <Button variant="plain" size="inline" onPress={onReason}>
          {t(reason === null ? 'action.continueWithReason' : 'gate.changeReason')}
        </Button>
        {reason !== null && (
          <IconButton icon="trash" size="inline" label={t('gate.dropReason')} onPress={onDrop} />
        )}
      </div>
    </li>
  )
}

/** Something typed into the letter's form that is no value yet. It cannot be gone past: it would be lost. */
export function FaultLine({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useText()
  return (
    <li className="gate-open">
      <Icon name="warning" />
      <div>{t('gate.halfTyped')}</div>
      <div className="gate-line-acts">
        <Button variant="plain" size="inline" onPress={onOpen}>
          {t('gate.look')}
        </Button>
      </div>
    </li>
  )
}

const CASE_WAYS: Readonly<Record<CasePlace, { readonly href: string; readonly words: MessageKey }>> = {
  people: { href: '/people', words: 'gate.people' },
  timeline: { href: '', words: 'klatGate.timeline' },
  assessment: { href: '/assessment', words: 'klatGate.assessment' },
  klat: { href: '/klat', words: 'klatGate.klat' },
}

function WayThere({ view, finding, onOpen }: Pick<FindingLineProps, 'view' | 'finding' | 'onOpen'>) {
  const { t } = useText()
  const { kind, place } = readRequirement(finding.requirement)
  if (place.type === 'unknown') return null
  if (place.type === 'case') {
    const { href, words } = CASE_WAYS[place.page]
    return (
      <LinkButton variant="plain" size="inline" href={`/cases/${view.case.case.id}${href}`}>
        {t(words)}
      </LinkButton>
    )
  }
  const isEmpty = kind !== 'placeholder' && kind !== 'letter_placeholder' && kind !== 'unprinted'
  const open = () => (place.type === 'section' ? onOpen(place.key) : onOpen(null, place.field))
  return (
    <Button variant="plain" size="inline" onPress={open}>
      {t(isEmpty ? 'gate.fill' : 'gate.look')}
    </Button>
  )
}

/** Measures of the case that nobody has weighed, for the eye: the finding itself names none. */
function unweighedNames({ material }: DocumentView): string {
  return unweighedMeasures(material.items)
    .map(({ details }) => details['name'] ?? '')
    .join(', ')
}
