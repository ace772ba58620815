import './KeysDialog.css'

import { useText } from '../i18n/TextProvider.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Kbd } from '../kit/Kbd.tsx'
import { KEY_GROUPS, keyLinesOf } from './keys.ts'

/** All keys, on one sheet. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} width="wide">
      <div className="keys-sheet">
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {keyLinesOf(group).map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <span key={key}>
                        <Kbd keys={key} />
                        <span className="visually-hidden">{key}</span>
                      </span>
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
