import './KlatHead.css'

import type { ReactNode } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { CourtStatus, OpinionStatus, ServiceStatus } from '#model/klat/status.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Status, type StatusTone } from '../../../kit/Status.tsx'
import { TextLink } from '../../../kit/TextLink.tsx'
import { casePageHref } from '../case-pages.ts'
import { flagsOf, statusesOf } from './klat-view.ts'

/** Opinion, court and service side by side: each stands for itself, whatever the stage. Only KLAT cases have it. */
export function KlatHead({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  if (view.case.kind !== 'klat_opinion') return null
  const { opinion, court, service } = statusesOf(view)
  const flags = flagsOf(view)
  return (
    <div className="klat-head">
      <dl aria-label={t('klatPage.head.label')}>
        <Part name={t('klatPage.head.opinion')} tone={OPINION_TONES[opinion.state]}>
          {opinionWords(t, opinion)}
        </Part>
        <Part name={t('klatPage.head.court')} tone={COURT_TONES[court.state]}>
          {courtWords(t, court)}
        </Part>
        <Part name={t('klatPage.head.service')} tone={SERVICE_TONES[service.state]}>
          {serviceWords(t, service)}
        </Part>
      </dl>
      {flags.length > 0 && (
        <TextLink href={casePageHref(view.case.id, 'klat')}>
          {t('klatPage.head.flags', { count: flags.length })}
        </TextLink>
      )}
    </div>
  )
}

const OPINION_TONES: Readonly<Record<OpinionStatus['state'], StatusTone>> = {
  none: 'neutral',
  draft: 'soon',
  issued: 'ok',
  revised: 'soon',
}
const COURT_TONES: Readonly<Record<CourtStatus['state'], StatusTone>> = {
  none: 'neutral',
  applied: 'soon',
  granted: 'ok',
  partly: 'ok',
  refused: 'ok',
}
const SERVICE_TONES: Readonly<Record<ServiceStatus['state'], StatusTone>> = {
  none: 'neutral',
  in_service: 'soon',
  over: 'late',
  ended: 'ok',
}

function Part({
  name,
  tone,
  children,
}: {
  readonly name: string
  readonly tone: StatusTone
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Status tone={tone}>{children}</Status>
      </dd>
    </div>
  )
}

function opinionWords(t: Translate, { state, on, conclusion }: OpinionStatus): string {
  const words = t(`klatPage.opinion.${state}`, dated(on))
  return conclusion === null ? words : `${t(`klatPage.conclusion.${conclusion}`)}, ${words}`
}

function courtWords(t: Translate, { state, on, until, hearingOn, isAppealed }: CourtStatus): string {
  return [
    state === 'applied' && on === null
      ? t('klatPage.court.appliedUndated')
      : t(`klatPage.court.${state}`, dated(on)),
    ...(until === null ? [] : [t('klatPage.court.until', dated(until))]),
    ...(hearingOn === null ? [] : [t('klatPage.court.hearing', dated(hearingOn))]),
    ...(isAppealed ? [t('klatPage.court.appealed')] : []),
  ].join(', ')
}

function serviceWords(t: Translate, { state, on, until }: ServiceStatus): string {
  const words = t(`klatPage.service.${state}`, dated(on))
  return state === 'in_service' && until !== null
    ? `${words}, ${t('klatPage.court.until', dated(until))}`
    : words
}

function dated(day: IsoDate | null): { date: string } {
  return { date: day === null ? '' : formatDate(day) }
}
