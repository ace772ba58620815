import './KeysDialog.css'

import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Kbd } from '../kit/Kbd.tsx'

interface KeyLine {
  readonly keys: readonly string[]
  readonly does: MessageKey
}

const GROUPS: readonly { readonly title: MessageKey; readonly lines: readonly KeyLine[] }[] = [
  {
    title: 'shell.keys.everywhere',
    lines: [
      { keys: ['Ctrl+L'], does: 'shell.keys.lock' },
      { keys: ['Ctrl+S'], does: 'shell.keys.saved' },
      { keys: ['Ctrl+,'], does: 'shell.keys.settings' },
      { keys: ['?', 'F1'], does: 'shell.keys.keys' },
      { keys: ['Esc'], does: 'shell.keys.escape' },
    ],
  },
  {
    title: 'shell.keys.writing',
    lines: [
      { keys: ['N'], does: 'shell.keys.newEntry' },
      { keys: ['Ctrl+Enter'], does: 'shell.keys.save' },
    ],
  },
  {
    title: 'shell.keys.lists',
    lines: [
      { keys: ['↑', '↓'], does: 'shell.keys.walk' },
      { keys: ['Enter'], does: 'shell.keys.openRow' },
      { keys: ['/'], does: 'shell.keys.search' },
    ],
  },
]

/** All keys, on one sheet. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('shell.keys.title')}>
      <div className="keys-sheet">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{t(group.title)}</h3>
            <dl>
              {group.lines.map((line) => (
                <div key={line.does}>
                  <dt>
                    {line.keys.map((keys) => (
                      <span key={keys}>
                        <Kbd keys={keys} />
                        <span className="visually-hidden">{keys}</span>
                      </span>
                    ))}
                  </dt>
                  <dd>{t(line.does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
