/** One measured figure beside what is aimed at. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | '×'
  /** The most it should be; `null` where nothing is promised. */
  readonly aim: number | null
  /** `null` where nothing is promised. */
  readonly isMet: boolean | null
}

/** A figure in milliseconds. */
export function milliseconds(name: string, value: number, aim: number | null = null): Figure {
  return figure(name, value, 'ms', aim)
}

/** How many times as long as something measured in the same run. */
export function ratio(name: string, value: number, aim: number | null = null): Figure {
  return figure(name, value, '×', aim)
}

function figure(name: string, value: number, unit: Figure['unit'], aim: number | null): Figure {
  return { name, value, unit, aim, isMet: aim === null ? null : value <= aim }
}

/** A figure as one line for people. */
export function figureLine({ name, value, unit, aim, isMet }: Figure): string {
  const shown = `${value.toFixed(unit === '×' ? 2 : 1)} ${unit}`
  const aimed = aim === null ? '' : `  aim ≤ ${aim} ${unit} ${isMet ? 'met' : 'NOT MET'}`
  return `${name.padEnd(58)} ${shown.padStart(10)}${aimed}`
}
