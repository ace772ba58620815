import './AttachmentMenu.css'

import { useState } from 'react'
import type { Attachment } from '#model/case/attachment.ts'
import { isOpenable } from '#model/case/attachment-name.ts'
import { isViewable } from '#model/case/attachment-view.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Menu } from '../kit/Menu.tsx'
import { AttachmentDialog } from './AttachmentDialog.tsx'
import { fileSizeText } from './file-size.ts'
import { useAttachmentActs } from './use-attachment-acts.ts'

export interface AttachmentMenuProps {
  readonly attachment: Attachment
  /** Says how large it is, beside the name. */
  readonly showsSize?: boolean
  /** It is gone, and what had focus with it. */
  readonly onRemoved?: () => void
}

/** A kept file by its name, which opens what can be done with it. */
export function AttachmentMenu({ attachment, showsSize = false, onRemoved }: AttachmentMenuProps) {
  const { t } = useText()
  const acts = useAttachmentActs()
  const [isViewing, setViewing] = useState(false)
  const { id, name, bytes } = attachment
  return (
    <span className="attachment">
      <Menu
        label={t('attachments.actsOf', { name })}
        trigger={
          <Button variant="plain" size="inline">
            <span className="attachment-name">{name}</span>
          </Button>
        }
        groups={[
          [
            ...(isViewable(name)
              ? [
                  {
                    id: `view-${id}`,
                    label: t('fileView.do'),
                    icon: 'eye',
                    onAction: () => setViewing(true),
                  } as const,
                ]
              : []),
            ...(isOpenable(name)
              ? [
                  {
                    id: `open-${id}`,
                    label: t('attachments.open'),
                    icon: 'external',
                    onAction: () => acts.open(attachment),
                  } as const,
                ]
              : []),
            {
              id: `save-${id}`,
              label: t('attachments.saveCopy'),
              icon: 'export',
              onAction: () => acts.saveCopy(attachment),
            },
          ],
          [
            {
              id: `remove-${id}`,
              label: t('attachments.remove'),
              icon: 'trash',
              isDanger: true,
              onAction: () => acts.remove(attachment, onRemoved),
            },
          ],
        ]}
      />
      {isViewing && <AttachmentDialog attachment={attachment} onClose={() => setViewing(false)} />}
      {showsSize && <span className="attachment-size num">{fileSizeText(t, bytes)}</span>}
    </span>
  )
}
