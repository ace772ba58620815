import { NO_CASE } from '#model/draft.ts'
import { DraftTargetId } from '#model/ids.ts'
import type { MunicipalityUnit } from '#model/municipality/municipality.ts'

import { callError } from '../../data/api.ts'
import { useSaveUnit } from '../../data/municipalities-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { fieldTexts } from '../../errors/field-texts.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { FormDraftLine } from '../../shell/FormDraftLine.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'

interface UnitDialogProps {
  readonly unit: MunicipalityUnit
  readonly title: string
  readonly onClose: () => void
}

/** A unit of a municipality, new or changed. */
export function UnitDialog(props: UnitDialogProps) {
  const place: FormPlace = { caseId: NO_CASE, targetId: DraftTargetId.parse(props.unit.id), form: 'unit' }
  return (
    <WithFoundForm place={place}>
      {(found) => <UnitForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface UnitFormProps extends UnitDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function UnitForm({ unit, title, onClose, place, found }: UnitFormProps) {
  const { t } = useText()
  const form = useFormDraft(place, fieldsOf(unit), found)
  const { value } = form
  const save = useSaveUnit()
  const errors = fieldTexts(t, save.error && callError(save.error))
  const contact = (name: 'contactName' | 'phone' | 'email') => ({
    label: t(`settings.municipalities.${name}`),
    value: value[name],
    onChange: (text: string) => form.change({ [name]: text }),
    error: errors[name],
    isOptional: true,
  })
  const submit = async () => {
    await form.commit((draft) => save.mutateAsync({ ...unitOf(unit, value), draft }))
    onClose()
  }
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      // A refusal stands at its field.
      onSubmit={() => void submit().catch(() => undefined)}
      isBusy={save.isPending}
      footer={
        <>
          <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
          <Button variant="line" onPress={giveUp}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={save.isPending} busyLabel={t('settings.saving')}>
            {t('settings.save')}
          </BusyButton>
        </>
      }
    >
      <div className="settings-form">
        <TextField
          label={t('settings.municipalities.unitName')}
          description={t('settings.municipalities.unitHelp')}
          value={value.name}
          onChange={(name) => form.change({ name })}
          error={errors['name']}
          isRequired
          autoFocus
        />
        <TextField {...contact('contactName')} />
        <TextField {...contact('phone')} type="tel" />
        <TextField {...contact('email')} type="email" />
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </Dialog>
  )
}

/** The fields of a unit as typed; the municipality goes with them, so that a draft of a new unit knows where it belongs. */
function fieldsOf({ municipalityId, name, contactName, phone, email }: MunicipalityUnit) {
  return {
    municipalityId: municipalityId as string,
    name,
    contactName: contactName ?? '',
    phone: phone ?? '',
    email: email ?? '',
  }
}

function unitOf(
  { id, municipalityId }: MunicipalityUnit,
  { name, contactName, phone, email }: ReturnType<typeof fieldsOf>,
): MunicipalityUnit {
  const orNull = (text: string) => (text === '' ? null : text)
  return {
    id,
    municipalityId,
    name,
    contactName: orNull(contactName),
    phone: orNull(phone),
    email: orNull(email),
  }
}
