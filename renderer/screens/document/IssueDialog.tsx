import type { NamesFound } from '#contract/leaks.ts'
import { documentFileName } from '#model/document/file-name.ts'
import type { GatePass } from '#model/document/gate.ts'
import { keptDecisions } from '#model/leak/leak.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { findingText } from './finding-text.ts'
import type { DocumentView } from './writing.ts'

export interface IssueDialogProps {
  readonly view: DocumentView
  /** The findings gone past, with their reasons. */
  readonly passes: readonly GatePass[]
  /** Names of people of other cases that stay, with what was decided. */
  readonly names: NamesFound | undefined
  readonly documentDate: IsoDate
  readonly hasOurReference: boolean
  readonly isBusy: boolean
  /** Why issuing failed; nothing was frozen then. */
  readonly thrown: unknown
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before a version is frozen: says what is kept, what can no longer be changed, and what is gone past. */
export function IssueDialog(props: IssueDialogProps) {
  const { view, passes, names, documentDate, hasOurReference, isBusy, thrown, onConfirm, onCancel } = props
  const { t } = useText()
  const { number } = view.version
  const decided = keptDecisions(names?.hits ?? [], names?.decisions ?? [])
  const name = documentFileName(view.document.kind, view.case.case.number, documentDate, number)
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t('gate.confirm.title', { number })}
      onClose={onCancel}
      isBusy={isBusy}
      footer={
        <>
          <Button variant="line" onPress={onCancel} isDisabled={isBusy} autoFocus>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton variant="main" isBusy={isBusy} busyLabel={t('gate.issuing')} onPress={onConfirm}>
            {t('gate.issue')}
          </BusyButton>
        </>
      }
    >
      <div className="gate-confirm">
        <ErrorNotice thrown={thrown} />
        <p>{t('gate.confirm.text', { name })}</p>
        {view.template.status === 'unconfirmed' && <p>{t('gate.confirm.unconfirmed')}</p>}
        {!hasOurReference && <p>{t('gate.confirm.number')}</p>}
        {passes.length > 0 && (
          <Disclosure title={t('gate.confirm.reasons', { count: passes.length })} isOpenAtFirst>
            <ul>
              {passes.map(({ requirement, reason }) => (
                <li key={requirement}>
                  {findingText(t, requirement, view.template)} {t('gate.reason', { reason })}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {decided.length > 0 && (
          <Disclosure title={t('leak.decided', { count: decided.length })} isOpenAtFirst>
            <ul>
              {decided.map(({ key, found, verdict, reason }) => (
                <li key={key}>
                  {found}: {t(`leak.verdict.${verdict}`)}
                  {reason !== '' && `. ${t('gate.reason', { reason })}`}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Dialog>
  )
}
