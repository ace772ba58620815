import { useId } from 'react'

import { isTooManyChildren } from '#model/case/intake.ts'
import { kindDefinition } from '#model/case/kinds.ts'

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

  const changeChild = (key: string, change: ChildChange) => {
    const now = latest()
    const changed = now.find((child) => child.key === key)
    const part = changed === undefined ? null : change(changed)
    if (part !== null) {
      onChange({ children: now.map((child) => (child === changed ? { ...child, ...part } : child)) })
    }
  }
  return (
    // A refused form leads to what is at fault: here to the first child.
    <section className="intake-section" aria-labelledby={id} {...(isOver ? { 'data-invalid': true } : {})}>
      <h2 id={id}>{t(maxChildren === 1 ? `intake.sections.child` : 'intake.sections.children')}</h2>
      {children.map((child, index) => (
        <ChildFields
          key={child.key}
          child={child}
          number={children.length > 1 ? index + 1 : null}
          requestedOn={value.requestedOn}
          today={today}
          errorOf={(field) => errorOf(`children.${child.key}.${field}`)}
          onChange={(change) => changeChild(child.key, change)}
          onRemove={() => onChange({ children: latest().filter(({ key }) => key !== child.key) })}
        />
      ))}
      <div className="intake-more">
        {isOver && (
          <Notice tone="warn" announce>
            {t('intake.tooManyChildren')}
          </Notice>
        )}
        {hasRoom && (
          <Button
            variant="line"
            size="small"
            icon="plus"
            onPress={() => onChange({ children: [...latest(), emptyChild()] })}
          >
            {t(children.length === 0 ? 'intake.addChild' : 'intake.addSibling')}
          </Button>
        )}
        <span className="intake-quiet">
          {t(maxChildren === 1 ? 'intake.childHelp' : 'intake.childrenHelp')}
        </span>
      </div>
    </section>
  )
}
