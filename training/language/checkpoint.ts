/** Checkpoints: 16 bytes of header (epochs done), then parameters, running mean and Adam's two moments. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const headerBytes = 16;

export class Checkpoint {
  constructor(private readonly file: string) {}

  /** Fills `regions` and returns the epochs done; 0, and nothing filled, where there is no checkpoint. */
  read(regions: Float32Array): number {
    if (!existsSync(this.file)) return 0;
    const bytes = readFileSync(this.file);
    const values = bytes.buffer.slice(bytes.byteOffset + headerBytes, bytes.byteOffset + bytes.length);
    if (values.byteLength !== regions.byteLength) throw new Error(`${this.file} belongs to other settings: remove it`);
    regions.set(new Float32Array(values));
    return bytes.readInt32LE(0);
  }

  /** Writes beside and renames, so that a stop in between leaves the old one whole. */
  write(epochs: number, regions: Float32Array): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const head = Buffer.alloc(headerBytes);
    head.writeInt32LE(epochs, 0);
    writeFileSync(`${this.file}.part`, Buffer.concat([head, Buffer.from(regions.slice().buffer)]));
    renameSync(`${this.file}.part`, this.file);
  }

  /** The running mean of the parameters: the second of the four regions. */
  mean(total: number): Float32Array {
    const bytes = readFileSync(this.file);
    const from = bytes.byteOffset + headerBytes + total * 4;
    return new Float32Array(bytes.buffer.slice(from, from + total * 4));
  }
}
