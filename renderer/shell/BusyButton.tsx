import { Button, type ButtonProps } from '../kit/Button.tsx'

interface BusyButtonProps extends Omit<ButtonProps, 'isPending' | 'type'> {
  /** Submits the form around it; the form itself passes over a second submit while busy. */
  readonly isSubmit?: boolean
  readonly isBusy: boolean
  /** What is being done, in place of the button's words; also read aloud. */
  readonly busyLabel: string
}

/**
 * A button whose act takes a moment and may take the button away with it. It keeps its focus and says what goes on by
 * itself: react-aria's `isPending` would announce a button that is gone, for seconds, as an image without a name.
 */
export function BusyButton({ isSubmit, isBusy, busyLabel, children, onPress, ...rest }: BusyButtonProps) {
  return (
    <>
      <Button
        {...rest}
        type={isSubmit === true ? 'submit' : 'button'}
        {...(onPress === undefined ? {} : { onPress: (event) => !isBusy && onPress(event) })}
      >
        {isBusy ? busyLabel : children}
      </Button>
      <span className="visually-hidden" role="status">
        {isBusy ? busyLabel : ''}
      </span>
    </>
  )
}
