import { useMutation } from '@tanstack/react-query'
import type { Person } from '#model/person/person.ts'
import { fullName } from '#model/person/name.ts'

import { exportPersonalData } from '../../data/people-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

interface DataExportDialogProps {
  readonly person: Pick<Person, 'id' | 'givenName' | 'surname'>
  readonly onClose: () => void
}

/** Gathers what the desk holds of a person into one document, for their request of access. */
export function DataExportDialog({ person, onClose }: DataExportDialogProps) {
  const { t } = useText()
  const save = useMutation({
    mutationFn: () => exportPersonalData(person.id),
    meta: { savesNothing: true },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('dataExport.title')}
      isBusy={save.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={save.isPending}>
            {t(save.isSuccess ? 'kit.dialog.close' : 'kit.dialog.cancel')}
          </Button>
          {!save.isSuccess && (
            <BusyButton
              variant="main"
              icon="export"
              isBusy={save.isPending}
              busyLabel={t('dataExport.doing')}
              onPress={() => save.mutate()}
            >
              {t('dataExport.do')}
            </BusyButton>
          )}
        </>
      }
    >
      <div className="move-form">
        <p>{t('dataExport.text', { name: fullName(person) })}</p>
        <p>{t('dataExport.masked')}</p>
        <Notice tone="warn">{t('dataExport.check')}</Notice>
        {save.isSuccess && (
          <Notice tone="ok" announce title={t('dataExport.saved', { name: save.data.fileName })} />
        )}
        {save.isSuccess && save.data.asReporterOnly > 0 && (
          <Notice tone="info" announce>
            {t('dataExport.asReporter', { count: save.data.asReporterOnly })}
          </Notice>
        )}
        <ErrorNotice thrown={save.error} />
      </div>
    </Dialog>
  )
}
