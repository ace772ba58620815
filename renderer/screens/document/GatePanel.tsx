import './GatePanel.css'
import '../common/FindingLines.css'

import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { findingsOf } from '#model/document/paper-of-document.ts'
import type { GateFinding, GatePass } from '#model/document/gate.ts'
import { undecided } from '#model/leak/leak.ts'
import type { LetterPlace } from '#model/document/requirement-place.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { issueVersion } from '../../data/documents-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Status } from '../../kit/Status.tsx'
import { useToasts } from '../../kit/Toasts.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { useAskedForm } from '../../shell/use-asked-form.ts'
import { LeakDialog } from '../leaks/LeakDialog.tsx'
import { LeakLines } from '../leaks/LeakLines.tsx'
import type { Leaks } from '../leaks/use-leaks.ts'
import type { Asked } from './asked.ts'
import { FaultLine, FindingLine } from './GateLines.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { KIND_WORDS } from './kind-words.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useExport } from './use-export.ts'
import { useGatePasses } from './use-gate-passes.ts'
import { type DocumentView, type Part, sourceOf, type Writing } from './writing.ts'

export interface GatePanelProps {
  readonly view: DocumentView
  readonly writing: Writing
  /** What the gate finds in what is written now. */
  readonly findings: readonly GateFinding[]
  /** Names of people of other cases in it, and what was decided of them. */
  readonly leaks: Leaks
  /** True while something in the letter's form cannot be taken as typed. */
  readonly hasFaults: boolean
  readonly hasOurReference: boolean
  readonly documentDate: IsoDate
  readonly onOpen: (part: Part, field?: LetterPlace | null, words?: Asked['words']) => void
}

/**
 * Väljastamise kontroll: what lacks before the version is issued, each line with its source, a way to its place and a
 * way past it with a reason. Issuing is always offered; with open lines it says what is missing.
 */
export function GatePanel(props: GatePanelProps) {
  const { view, writing, findings, leaks, hasFaults, onOpen } = props
  const { t } = useText()
  const toasts = useToasts()
  const list = useRef<HTMLUListElement>(null)
  const { passes, keep, drop } = useGatePasses(view)
  const forms = useAskedForm()
  const [confirmed, setConfirmed] = useState<readonly GatePass[] | null>(null)
  const [refused, setRefused] = useState(false)
  const [isFolded, fold] = useState(false)

  const asked =
    forms.asked?.form === 'gate_reason'
      ? findings.find(({ requirement }) => requirement === forms.asked?.target)
      : undefined
  const open = findings.filter(({ requirement }) => !passes.has(requirement))
  const openCount = open.length + (hasFaults ? 1 : 0)
  const passedCount = findings.length - open.length
  const hasLines = findings.length > 0 || hasFaults || leaks.hits.length > 0

  const titleOf = (section: string | null) =>
    view.template.sections.find(({ key }) => key === section)?.title ?? t('documentPage.letter')

  const exporting = useExport({ prepare: writing.commitAll })
  const printing = useExport({ prepare: writing.commitAll, format: 'pdf' })
  // What is issued is what is saved: everything is saved first, and the gate asked of that.
  const checking = useMutation({
    mutationFn: async () => {
      await writing.commitAll()
      const now = writing.get()
      const found = findingsOf(sourceOf(view, now))
      const isOpen = found.some(({ requirement }) => !passes.has(requirement))
      const names = await leaks.look()
      const hasNames = undecided(names.hits, names.decisions).length > 0
      if (isOpen || hasNames || Object.keys(now.faults).length > 0) return null
      return found.map(({ requirement }) => ({ requirement, reason: passes.get(requirement) ?? '' }))
    },
    onSuccess: (found) => {
      setConfirmed(found)
      setRefused(found === null)
      if (found !== null) return
      fold(false)
      focusLater(list.current, '.gate-open button, .gate-open a')
    },
  })
  const issuing = useMutation({
    mutationFn: async (reasons: readonly GatePass[]) =>
      issueVersion({ versionId: view.version.id, passes: [...reasons] }),
    onSuccess: () => toasts.show({ text: t(KIND_WORDS[view.document.kind].issued) }),
  })

  return (
    <section className="gate" aria-labelledby="gate-title">
      <div className="gate-head">
        <h2 id="gate-title">{t('gate.title')}</h2>
        {openCount > 0 && (
          <Status tone="soon" icon="warning">
            {t('gate.missing', { count: openCount })}
          </Status>
        )}
        {leaks.open.length > 0 && (
          <Status tone="soon" icon="warning">
            {t('leak.open', { count: leaks.open.length })}
          </Status>
        )}
        {passedCount > 0 && (
          <Status tone="neutral" icon="info">
            {t('gate.passed', { count: passedCount })}
          </Status>
        )}
        {!hasLines && <Status tone="ok">{t('gate.clear')}</Status>}
        <div className="gate-acts">
          {hasLines && (
            <IconButton
              icon={isFolded ? 'chevronUp' : 'chevronDown'}
              size="small"
              label={t(isFolded ? 'gate.show' : 'gate.hide')}
              aria-expanded={!isFolded}
              onPress={() => fold(!isFolded)}
            />
          )}
          <BusyButton
            size="small"
            isBusy={exporting.isPending}
            busyLabel={t('documentPage.exporting')}
            onPress={() => {
              checking.reset()
              exporting.mutate(view.version.id)
            }}
          >
            {t('documentPage.export')}
          </BusyButton>
          <BusyButton
            size="small"
            isBusy={printing.isPending}
            busyLabel={t('documentPage.exporting')}
            onPress={() => {
              checking.reset()
              printing.mutate(view.version.id)
            }}
          >
            {t('documentPage.exportPdf')}
          </BusyButton>
          <BusyButton
            variant="main"
            size="small"
            icon="lock"
            isBusy={checking.isPending}
            busyLabel={t('gate.checking')}
            onPress={() => {
              exporting.reset()
              printing.reset()
              checking.mutate()
            }}
          >
            {t('gate.issue')}
          </BusyButton>
        </div>
      </div>
      <ErrorNotice thrown={exporting.error ?? printing.error ?? checking.error ?? leaks.thrown} />
      {refused && openCount > 0 && (
        <Notice tone="warn" announce>
          {t('gate.open', { count: openCount })}
        </Notice>
      )}
      {refused && leaks.open.length > 0 && (
        <Notice tone="warn" announce>
          {t('leak.refused', { count: leaks.open.length })}
        </Notice>
      )}
      {hasLines && (
        <ul ref={list} className="gate-lines finding-lines" hidden={isFolded}>
          {hasFaults && <FaultLine onOpen={() => onOpen(null)} />}
          {findings.map((finding) => (
            <FindingLine
              key={finding.requirement}
              view={view}
              finding={finding}
              reason={passes.get(finding.requirement) ?? null}
              onOpen={onOpen}
              onReason={() => forms.open('gate_reason', finding.requirement)}
              onDrop={() => drop(finding.requirement)}
            />
          ))}
          <LeakLines
            found={leaks.found}
            placeOf={({ section }) => titleOf(section)}
            onOpen={({ section, before, found }) => onOpen(section, null, { before, found })}
            onDecide={leaks.decide}
            onDrop={leaks.drop}
          />
        </ul>
      )}
      {leaks.dialog !== null && <LeakDialog key={leaks.dialog.hit.key} {...leaks.dialog} />}
      {asked !== undefined && (
        <ReasonDialog
          key={asked.requirement}
          view={view}
          finding={asked}
          template={view.template}
          reason={passes.get(asked.requirement) ?? ''}
          onKeep={(reason) => {
            keep({ requirement: asked.requirement, reason })
            forms.close()
          }}
          onClose={forms.close}
        />
      )}
      {confirmed !== null && (
        <IssueDialog
          view={view}
          passes={confirmed}
          names={leaks.found}
          documentDate={props.documentDate}
          hasOurReference={props.hasOurReference}
          isBusy={issuing.isPending}
          thrown={issuing.error}
          onConfirm={() => issuing.mutate(confirmed)}
          onCancel={() => setConfirmed(null)}
        />
      )}
    </section>
  )
}

/** Focuses the first that matches once the list is drawn anew. */
function focusLater(list: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>(selector)?.focus())
}
