// @ts-nocheck: this file is AssemblyScript, part of train.wasm; see `npm run build:kernel`.

/** Byte address of a 32-bit word. */
export function at(index: i32): usize {
  return (<usize>index) << 2;
}
