/**
 * Reads Server-Sent Events from a stream of bytes. Browsers' own EventSource sends no
 * `Authorization`.
 *
 * @param {ReadableStream<Uint8Array>} stream
 * @param {() => void} [alive] called whenever anything comes, comments too
 * @yields {{id: string, type: string, data: string, retry: number|null}} events; one with an empty
 *     `data` where the server said how long to wait before coming back
 */
export async function* events(stream, alive = () => {}) {
  let rest = '';
  let fields = blank();
  for await (const text of decoded(stream)) {
    alive();
    // A line feed that belongs to a carriage return may be in the next chunk.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    for (const line of lines) {
      if (line !== '') {
        read(line, fields);
      } else {
        if (fields.data.length || fields.retry !== null) {
          yield { ...fields, data: fields.data.join('\n') };
        }
        fields = { ...blank(), id: fields.id };
      }
    }
  }
}

function blank() {
  return { id: '', type: 'message', data: [], retry: null };
}

function read(line, fields) {
  const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line);
  if (name === 'data') {
    fields.data.push(value);
  } else if (name === 'event') {
    fields.type = value;
  } else if (name === 'id' && !value.includes('\0')) {
    fields.id = value;
  } else if (name === 'retry' && /^\d+$/.test(value)) {
    fields.retry = Number(value);
  }
}

async function* decoded(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
