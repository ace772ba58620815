import './AttachmentDialog.css'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Attachment } from '#model/case/attachment.ts'
import type { AttachmentView } from '#model/case/attachment-view.ts'
import { isOpenable } from '#model/case/attachment-name.ts'

import { attachmentView } from '../data/attachment-view.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Spinner } from '../kit/Spinner.tsx'
import { useAttachmentActs } from './use-attachment-acts.ts'

interface AttachmentDialogProps {
  readonly attachment: Attachment
  readonly onClose: () => void
}

/** A file looked at inside the desk: nothing of it leaves the vault. */
export function AttachmentDialog({ attachment, onClose }: AttachmentDialogProps) {
  const { t } = useText()
  const acts = useAttachmentActs()
  const { data, error } = useQuery(attachmentView(attachment.id))
  const { name } = attachment
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      width="wide"
      footer={
        <>
          {isOpenable(name) && (
            <Button variant="line" icon="external" onPress={() => acts.open(attachment)}>
              {t('attachments.open')}
            </Button>
          )}
          <Button variant="main" onPress={onClose} autoFocus>
            {t('kit.dialog.close')}
          </Button>
        </>
      }
    >
      <ErrorNotice thrown={error} />
      {data === undefined && error === null && <Spinner label={t('fileView.reading')} />}
      {data !== undefined && <Shown view={data} name={name} />}
    </Dialog>
  )
}

function Shown({ view, name }: { readonly view: AttachmentView; readonly name: string }) {
  const { t } = useText()
  switch (view.kind) {
    case 'text':
      return (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keys too */}
          <div className="file-text" role="region" aria-label={name} tabIndex={0}>
            {view.text === '' ? t('fileView.empty') : view.text}
          </div>
          {view.isWordsOnly && <p className="file-note">{t('fileView.wordsOnly')}</p>}
          {view.isCut && <p className="file-note">{t('fileView.cut')}</p>}
        </>
      )
    case 'picture':
      return <Picture view={view} name={name} />
    case 'none':
      return (
        <Notice tone="info" title={t(`fileView.none.${view.reason}`)}>
          {t('fileView.noneTodo')}
        </Notice>
      )
  }
}

/**
 * A picture drawn on a canvas from its bytes: it never has an address, so the policy of the page need not allow one.
 */
function Picture({
  view,
  name,
}: {
  readonly view: Extract<AttachmentView, { kind: 'picture' }>
  readonly name: string
}) {
  const { t } = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      try {
        const bitmap = await createImageBitmap(new Blob([view.content], { type: view.type }))
        const target = canvas.current
        if (!isGone && target !== null) {
          // The size as it is turned: a photo may say that it lies on its side.
          target.width = bitmap.width
          target.height = bitmap.height
          target.getContext('2d')?.drawImage(bitmap, 0, 0)
        }
        bitmap.close()
      } catch {
        if (!isGone) setBroken(true)
      }
    }
    void draw()
    return () => {
      isGone = true
    }
  }, [view])
  if (isBroken) {
    return (
      <Notice tone="info" title={t('fileView.none.broken')}>
        {t('fileView.noneTodo')}
      </Notice>
    )
  }
  return <canvas ref={canvas} className="file-picture" role="img" aria-label={name} />
}
