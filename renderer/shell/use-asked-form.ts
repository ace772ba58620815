import { useSearchParams } from 'react-router'
import { FormName } from '#model/draft.ts'

/** Under these names the address keeps which form is open over the screen, so that a lock or a draft leads back to it. */
const FORM = 'form'
const TARGET = 'target'
/** What a form may be told besides; it goes with the form. */
const MORE = ['role', 'of'] as const

type MoreOfForm = Partial<Readonly<Record<(typeof MORE)[number], string>>>

/** A form open over the screen. */
export interface AskedForm {
  readonly form: FormName
  /** What it is about, as the form has it: the id of a record, or of a new one. */
  readonly target: string
}

/** The form the address asks for, and the ways to open one and to close it. */
export function useAskedForm() {
  const [params, setParams] = useSearchParams()
  const form = FormName.safeParse(params.get(FORM))
  const target = params.get(TARGET)
  const change = (next: AskedForm | null, more: MoreOfForm = {}) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete(FORM)
        after.delete(TARGET)
        for (const name of MORE) after.delete(name)
        if (next !== null) {
          after.set(FORM, next.form)
          after.set(TARGET, next.target)
          for (const [name, value] of Object.entries(more)) after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return {
    asked: form.success && target !== null ? ({ form: form.data, target } satisfies AskedForm) : null,
    /** What the open form was told besides. */
    more: (name: (typeof MORE)[number]) => params.get(name),
    open: (name: FormName, about: string, more?: MoreOfForm) => change({ form: name, target: about }, more),
    close: () => change(null),
  }
}

/** The address of a form over a screen. */
export function formHref(screen: string, { form, target }: AskedForm, more: MoreOfForm = {}): string {
  return `${screen}?${new URLSearchParams({ [FORM]: form, [TARGET]: target, ...more }).toString()}`
}
