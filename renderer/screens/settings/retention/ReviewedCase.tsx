import { useMutation } from '@tanstack/react-query'

import type { ReviewLine } from '#contract/retention.ts'
import { formatDate } from '#model/time/dates.ts'

import { eraseCase } from '../../../data/retention-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { CASE_KIND_ICONS } from '../../../kit/kind-icons.ts'
import { Status } from '../../../kit/Status.tsx'
import { TextLink } from '../../../kit/TextLink.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'
import { kindLabel } from '../../common/labels.ts'

interface ReviewedCaseProps {
  readonly line: ReviewLine
  readonly onKeep: () => void
}

/** A closed case past its period: what there is to decide by, and the two ways to decide. */
export function ReviewedCase({ line, onKeep }: ReviewedCaseProps) {
  const { t } = useText()
  const toasts = useToasts()
  const { case: reviewed, review, decision, openCases } = line
  const { id, number, kind, children, municipalityName, closedOn } = reviewed
  const erase = useMutation({
    mutationFn: () => eraseCase({ caseId: id, ground: 'period_ended' }),
    onSuccess: () => toasts.show({ text: t('retention.erased', { number }) }),
  })
  const isDue = review.state === 'due'
  return (
    <li className="reviewed-case">
      <Icon name={CASE_KIND_ICONS[kind]} />
      <div className="reviewed-case-words">
        <p className="reviewed-case-name">
          <TextLink href={`/cases/${id}`}>
            <span className="num">{number}</span>
          </TextLink>{' '}
          {[kindLabel(t, kind), children, municipalityName].filter((part) => part !== '').join(' · ')}
        </p>
        <p className="num">
          {closedOn !== null && t('retention.facts.closed', { date: formatDate(closedOn) })}{' '}
          {t('retention.facts.ended', { date: formatDate(review.endsOn) })}
        </p>
        <p>{[...holdings(t, line), ...issuedWords(t, line)].join(', ')}</p>
        {openCases.length > 0 && (
          <p className="reviewed-case-open">
            <Status tone="soon">{t('retention.facts.open', { count: openCases.length })}</Status>{' '}
            {openCases.map((open) => (
              <TextLink key={open.id} href={`/cases/${open.id}`}>
                {open.number}
              </TextLink>
            ))}
          </p>
        )}
        {review.isPastBound && (
          <p>
            <Status tone="late">
              {t('retention.facts.pastBound', { date: formatDate(review.boundOn) })}
            </Status>
          </p>
        )}
        {decision !== null && (
          <p className="reviewed-case-decision">
            {t('retention.facts.kept', {
              on: formatDate(decision.decidedOn),
              until: formatDate(decision.keepUntil),
            })}{' '}
            {decision.reason}
          </p>
        )}
        <ErrorNotice thrown={erase.error} />
      </div>
      <div className="reviewed-case-acts">
        <Button size="small" onPress={onKeep} aria-label={t('retention.keep.named', { number })}>
          {t(isDue ? 'retention.keep.action' : 'retention.keep.change')}
        </Button>
        {isDue && (
          <BusyButton
            size="small"
            icon="trash"
            isBusy={erase.isPending}
            busyLabel={t('retention.erase.doing')}
            aria-label={t('retention.erase.named', { number })}
            onPress={() => erase.mutate()}
          >
            {t('retention.erase.action')}
          </BusyButton>
        )}
      </div>
    </li>
  )
}

type Translate = ReturnType<typeof useText>['t']

function holdings(t: Translate, { entries, attachments }: ReviewLine): string[] {
  return [
    t('retention.facts.entries', { count: entries }),
    ...(attachments === 0 ? [] : [t('retention.facts.attachments', { count: attachments })]),
  ]
}

function issuedWords(t: Translate, { issued }: ReviewLine): string[] {
  if (issued.length === 0) return [t('retention.facts.nothingIssued')]
  return issued.map(({ kind, issuedOn }) =>
    t('retention.facts.issued', { name: t(`doc.${kind}`), date: formatDate(issuedOn) }),
  )
}
