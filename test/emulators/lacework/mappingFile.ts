const dataUri = 'data:application/json;name=i.json;base64,';

/** A mapping as the API has it: a data URI. */
export function mappingFileOf(text: string): string {
  return dataUri + Buffer.from(text).toString('base64');
}

/** The mapping in a data URI; content that is no JSON gives an empty object. */
export function mappingIn(file: string): object {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(file.replace(/^.*?;base64,/, ''), 'base64').toString('utf8'),
    );
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
