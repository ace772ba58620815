import './FoldedOwed.css'

import { type ReactNode, useId, useState } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { classNames } from '../kit/class-names.ts'

/**
 * What is owed, in a narrow window: one line of what there is and how much, so that the record is not pushed out of sight.
 * It unfolds under the line.
 */
export function FoldedOwed({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <section
      className={classNames('folded-owed', isOpen ? 'folded-owed-open' : 'folded-owed-shut')}
      aria-label={t('shell.owed')}
    >
      <Button
        variant="plain"
        size="small"
        icon={isOpen ? 'chevronUp' : 'chevronDown'}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setOpen(!isOpen)}
      >
        {t('shell.owed')}
      </Button>
      <div id={id} className="folded-owed-parts">
        {children}
      </div>
    </section>
  )
}
