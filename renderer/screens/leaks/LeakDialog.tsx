import { useState } from 'react'

import type { LeakFields } from '#model/leak/decision-draft.ts'
import { LeakDecision, type LeakHit, LeakVerdict, needsReason, verdictsOf } from '#model/leak/leak.ts'

import { keepLeakDecision, type LeavingTarget } from '../../data/leaks.ts'
import { noteSaveFailed } from '../../data/saved-store.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { TextArea } from '../../kit/TextField.tsx'
import { FormFooter } from '../../shell/FormFooter.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { meantText } from './leak-words.ts'

export interface LeakDialogProps {
  readonly target: LeavingTarget
  readonly hit: LeakHit
  /** Other places where the same stands and nothing is decided. */
  readonly alike: readonly LeakHit[]
  /** What was decided before. */
  readonly decision: LeakDecision | null
  /** Once it is kept. */
  readonly onKept: () => void
  readonly onClose: () => void
}

/** Asks what a name is doing in a paper that leaves: it belongs to this case, or it stays with a reason. */
export function LeakDialog(props: LeakDialogProps) {
  const place: FormPlace = { ...props.target, form: 'leak_decision', part: props.hit.key }
  return (
    <WithFoundForm place={place}>
      {(found) => <DecisionForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface DecisionFormProps extends LeakDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function DecisionForm({ target, hit, alike, decision, onKept, onClose, place, found }: DecisionFormProps) {
  const { t } = useText()
  const verdicts = verdictsOf(hit.kind)
  const [onlyVerdict = 'own_person'] = verdicts
  const kept = { verdict: decision?.verdict ?? '', reason: decision?.reason ?? '' }
  const form = useFormDraft<LeakFields>(
    place,
    {
      verdict: kept.verdict === '' && verdicts.length === 1 ? onlyVerdict : kept.verdict,
      reason: kept.reason,
      keptVerdict: kept.verdict,
      keptReason: kept.reason,
    },
    found,
  )
  const [isTried, setTried] = useState(false)
  const [isForAlike, setForAlike] = useState(false)
  const verdict = LeakVerdict.safeParse(form.value.verdict).data ?? null
  const asksReason = verdict !== null && needsReason(verdict)
  const reason = asksReason ? form.value.reason : ''
  const parsed = LeakDecision.safeParse({ key: hit.key, verdict, reason })
  const keep = async () => {
    setTried(true)
    if (!parsed.success) return
    const fields = {
      verdict: parsed.data.verdict,
      reason: parsed.data.reason,
      keptVerdict: parsed.data.verdict,
      keptReason: parsed.data.reason,
    }
    form.change(fields)
    await form.flush()
    try {
      if (isForAlike) for (const { key } of alike) await keepLeakDecision(target, key, fields)
    } catch {
      noteSaveFailed()
    }
    onKept()
  }
  const giveUp = () => {
    // What was kept before stays kept.
    if (kept.verdict === '') void form.discard()
    else form.change({ ...kept, keptVerdict: kept.verdict, keptReason: kept.reason })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => void keep()}
      title={t('leak.dialog.title')}
      footer={<FormFooter form={form} act={t('leak.dialog.keep')} isBusy={false} onGiveUp={giveUp} />}
    >
      <div className="leak-fields">
        <div>
          <p>{t(`leak.kind.${hit.kind}`)}</p>
          <p className="leak-sentence">
            {hit.before}
            <mark>{hit.found}</mark>
            {hit.after}
          </p>
          {hit.meant.length > 0 && <p className="field-description">{meantText(t, hit)}</p>}
        </div>
        {hit.kind === 'reporter' && <p>{t('leak.reporter')}</p>}
        {verdicts.length > 1 && (
          <RadioGroup
            label={t('leak.dialog.verdict')}
            choices={verdicts.map((id) => ({
              id,
              label: t(`leak.verdict.${id}`),
              note: t(`leak.verdictNote.${id}`),
            }))}
            value={verdict}
            onChange={(chosen) => form.change({ verdict: chosen })}
            error={isTried && verdict === null ? t('leak.dialog.choose') : null}
            autoFocus
          />
        )}
        {asksReason && (
          <TextArea
            label={t('leak.dialog.reason')}
            description={t('leak.dialog.hint')}
            error={isTried && !parsed.success ? t('gate.dialog.short') : null}
            value={form.value.reason}
            onChange={(typed) => form.change({ reason: typed })}
            maxLength={1000}
            autoFocus={verdicts.length === 1}
          />
        )}
        {alike.length > 0 && (
          <Checkbox isSelected={isForAlike} onChange={setForAlike}>
            {t('leak.dialog.alike', { count: alike.length, found: hit.found })}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
