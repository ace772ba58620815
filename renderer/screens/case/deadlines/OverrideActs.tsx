import { useMutation } from '@tanstack/react-query'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'

import { overrideDeadline } from '../../../data/deadlines-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'

/** Sets the due date of a deadline by hand, or gives it back to the rule. */
export function OverrideActs({ computed }: { readonly computed: ComputedDeadline }) {
  const { t } = useText()
  const { open } = useAskedForm()
  const giveBack = useMutation({ mutationFn: overrideDeadline })
  const { deadline } = computed
  return (
    <>
      <Button size="small" icon="pencil" onPress={() => open('deadline_override', deadline.id)}>
        {t('deadline.override.open')}
      </Button>
      {deadline.override !== null && (
        <Button
          size="small"
          icon="undo"
          isPending={giveBack.isPending}
          onPress={() => giveBack.mutate({ deadlineId: deadline.id, override: null })}
        >
          {t('deadline.override.clear')}
        </Button>
      )}
      <ErrorNotice thrown={giveBack.error} />
    </>
  )
}
