import type { Instant } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { FormDraftLine } from './FormDraftLine.tsx'

export interface FormFooterProps {
  /** What is kept of the form as a draft. */
  readonly form: { readonly savedAt: Instant | null; readonly failure: unknown }
  /** The act in words, on the button that does it. */
  readonly act: string
  readonly isBusy: boolean
  /** Throws away what was typed and closes. */
  readonly onGiveUp: () => void
  /** What is done cannot be undone easily. */
  readonly isDanger?: boolean
  /** A key that does the act as well. */
  readonly shortcut?: string
}

/** Under a form in a dialog: that what is typed is kept, the way out, and the act. */
export function FormFooter({ form, act, isBusy, onGiveUp, isDanger = false, shortcut }: FormFooterProps) {
  const { t } = useText()
  return (
    <>
      <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
      <Button variant="line" onPress={onGiveUp} isDisabled={isBusy}>
        {t('kit.dialog.cancel')}
      </Button>
      <Button
        variant={isDanger ? 'danger' : 'main'}
        type="submit"
        isPending={isBusy}
        {...(shortcut === undefined ? {} : { shortcut })}
      >
        {act}
      </Button>
    </>
  )
}
