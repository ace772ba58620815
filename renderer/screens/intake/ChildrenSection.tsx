import { useId, useRef, useState } from 'react'

import { isTooManyChildren } from '#model/case/intake.ts'
import { kindDefinition } from '#model/case/kinds.ts'

import type { MessageKey } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { type ChildChange, ChildFields } from './ChildFields.tsx'
import { emptyChild, type IntakeChild } from './intake-value.ts'
import type { IntakeSectionProps } from './IntakeSection.tsx'
import { typedChildren } from './read-intake.ts'

interface ChildrenSectionProps extends IntakeSectionProps {
  /** What is typed last, for an answer that comes while one types on. */
  readonly latest: () => readonly IntakeChild[]
}

/** The children of the case: none yet, one, or siblings where the kind has room for them. */
export function ChildrenSection({ value, onChange, errorOf, today, latest }: ChildrenSectionProps) {
  const { t } = useText()
  const id = useId()
  const { children, kind } = value
  const { maxChildren } = kindDefinition(kind)
  const hasRoom = !isTooManyChildren(kind, children.length + 1)
  const isOver = isTooManyChildren(kind, typedChildren(value).length)

  const rows = useRef<HTMLDivElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const [fresh, setFresh] = useState<string | null>(null)

  const addChild = () => {
    const child = emptyChild()
    setFresh(child.key)
    onChange({ children: [...latest(), child] })
  }
  /** Whoever is taken out takes the focus along: it goes to the child in that place, or the one before, or the button. */
  const removeChild = (key: string) => {
    const place = latest().findIndex((child) => child.key === key)
    onChange({ children: latest().filter((child) => child.key !== key) })
    requestAnimationFrame(() => {
      const left = [...(rows.current?.children ?? [])]
      const next = left[Math.min(place, left.length - 1)]?.querySelector<HTMLElement>('input')
      ;(next ?? addButton.current)?.focus()
    })
  }
  const changeChild = (key: string, change: ChildChange) => {
    const now = latest()
    const changed = now.find((child) => child.key === key)
    const part = changed === undefined ? null : change(changed)
    if (part !== null) {
      onChange({
        children: now.map((child) => (child === changed ? { ...child, knownId: null, ...part } : child)),
      })
    }
  }
  return (
    // A refused form leads to what is at fault: here to the first child.
    <section className="intake-section" aria-labelledby={id} {...(isOver ? { 'data-invalid': true } : {})}>
      <h2 id={id}>{t(maxChildren === 1 ? `intake.sections.child` : 'intake.sections.children')}</h2>
      <div ref={rows}>
        {children.map((child, index) => (
          <ChildFields
            key={child.key}
            child={child}
            number={children.length > 1 ? index + 1 : null}
            requestedOn={value.requestedOn}
            today={today}
            errorOf={(field) => errorOf(`children.${child.key}.${field}`)}
            isFresh={child.key === fresh}
            onChange={(change) => changeChild(child.key, change)}
            onRemove={() => removeChild(child.key)}
          />
        ))}
      </div>
      <div className="intake-more">
        {isOver && (
          <Notice tone="warn" announce>
            {t('intake.tooManyChildren')}
          </Notice>
        )}
        {hasRoom && (
          <Button ref={addButton} variant="line" size="small" icon="plus" onPress={addChild}>
            {t(children.length === 0 ? 'intake.addChild' : 'intake.addSibling')}
          </Button>
        )}
        <span className="intake-quiet">{t(helpKey(children.length, maxChildren))}</span>
      </div>
    </section>
  )
}

function helpKey(count: number, most: number | null): MessageKey {
  if (most === 1) return 'intake.childHelp'
  return count === 0 ? 'intake.noChildHelp' : 'intake.childrenHelp'
}
