import './FieldParts.css'

import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'

import { useText } from '../i18n/TextProvider.tsx'
import { Icon } from './Icon.tsx'

/** What every field of the kit takes. */
export interface FieldProps {
  readonly label: string
  /** Hides the label from the eye where its place says it, as the date in the rail. Still read aloud. */
  readonly hideLabel?: boolean
  /** A line of help under the field. */
  readonly description?: ReactNode
  /** What is wrong, under the field with a sign; the field is invalid while this is text. Comes from the screen's rules. */
  readonly error?: string | null | undefined
  /** Marks the label as optional. Mark what may be left out, not what must be filled. */
  readonly isOptional?: boolean
}

/** The label above a field. Inside a react-aria field, which ties it to the input. */
export function FieldLabel({
  label,
  hideLabel,
  isOptional,
}: Pick<FieldProps, 'label' | 'hideLabel' | 'isOptional'>) {
  const { t } = useText()
  return (
    <Label className={hideLabel === true ? 'visually-hidden' : 'field-label'}>
      {label}
      {isOptional === true && <span className="field-optional"> ({t('kit.optional')})</span>}
    </Label>
  )
}

/** The help and the error under a field. Inside a react-aria field with `isInvalid`, which ties them to the input. */
export function FieldMessages({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">
        <Icon name="error" />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
