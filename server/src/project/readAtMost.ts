/**
 * All that a stream has to say, unless that is more than so many bytes: then nothing. The size of a file does not tell,
 * since a device or a pipe has none.
 */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array | string>,
  most: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > most) {
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
