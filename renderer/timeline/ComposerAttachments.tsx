import './ComposerAttachments.css'

import { useQuery } from '@tanstack/react-query'

import { AddingNotices } from '../attachments/AddingNotices.tsx'
import { AttachmentMenu } from '../attachments/AttachmentMenu.tsx'
import { DropSign } from '../attachments/DropSign.tsx'
import type { AddingAttachments } from '../attachments/use-attachments.ts'
import { useFileDrop } from '../attachments/use-file-drop.ts'
import type { AttachmentPlace } from '../data/attachments-mutations.ts'
import { queries } from '../data/queries.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Spinner } from '../kit/Spinner.tsx'

export interface ComposerAttachmentsProps {
  readonly place: AttachmentPlace
  readonly adding: AddingAttachments
  /** One was taken away, and what had focus with it. */
  readonly onRemoved: () => void
}

/** Files of an entry being written. While it is, whatever is dropped anywhere in the window belongs to it. */
export function ComposerAttachments({ place, adding, onRemoved }: ComposerAttachmentsProps) {
  const { t } = useText()
  const { data = [], error } = useQuery(queries.attachments(place))
  const isOver = useFileDrop((files) => void adding.drop(files))
  return (
    <>
      {isOver && <DropSign>{t('attachments.dropToEntry')}</DropSign>}
      {data.length > 0 && (
        <ul className="composer-attachments" aria-label={t('attachments.title')}>
          {data.map((attachment) => (
            <li key={attachment.id}>
              <Icon name="attachment" />
              <AttachmentMenu attachment={attachment} showsSize onRemoved={onRemoved} />
            </li>
          ))}
        </ul>
      )}
      {adding.isBusy && <Spinner label={t('attachments.adding')} />}
      <AddingNotices adding={error === null ? adding : { ...adding, problem: adding.problem ?? error }} />
    </>
  )
}
