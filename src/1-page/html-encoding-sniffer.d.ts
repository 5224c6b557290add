/** The package ships no types. Returns a WHATWG encoding name; `defaultEncoding` comes back as it was given. */
declare module 'html-encoding-sniffer' {
  export default function htmlEncodingSniffer<D extends string | null>(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: D },
  ): string | D;
}
