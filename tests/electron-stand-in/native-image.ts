import { existsSync, readFileSync } from 'node:fs'

/** A picture as the PNG it came as. It is not decoded: `resize` and `crop` give the same picture back. */
export class NativeImage {
  readonly #png: Buffer

  constructor(png: Buffer) {
    this.#png = png
  }
  isEmpty(): boolean {
    return this.#png.length === 0
  }
  toPNG(): Buffer {
    return this.#png
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }
  /** Width and height stand at a fixed place in every PNG. */
  getSize(): { width: number; height: number } {
    const isPng = this.#png.length > 24 && this.#png.toString('latin1', 1, 4) === 'PNG'
    return isPng
      ? { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
      : { width: 0, height: 0 }
  }
  resize(): this {
    return this
  }
  crop(): this {
    return this
  }
  setTemplateImage(): void {}
}

/** `nativeImage`. */
export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer) => new NativeImage(bytes),
  createFromPath: (file: string) => new NativeImage(existsSync(file) ? readFileSync(file) : Buffer.alloc(0)),
  createFromDataURL: (url: string) => new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
}
