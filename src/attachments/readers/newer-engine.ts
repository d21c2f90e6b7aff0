/**
 * The PDF library is written for engines of 2024: on Node 20 and older browsers one method is missing, and without it
 * the list of what a page paints breaks off. Here it copies instead of moving, which is all the library needs.
 */
export function bringUpToDate(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return moved;
    },
  });
}
