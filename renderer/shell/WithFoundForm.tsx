import type { ReactNode } from 'react'

import { type FormPlace, type FoundForm, useFoundForm } from '../data/use-form-draft.ts'

interface WithFoundFormProps {
  readonly place: FormPlace
  readonly children: (found: FoundForm | null) => ReactNode
}

/** Shows a form once it is known what was typed into it before; that takes milliseconds. */
export function WithFoundForm({ place, children }: WithFoundFormProps) {
  const found = useFoundForm(place)
  return found === undefined ? null : children(found)
}
