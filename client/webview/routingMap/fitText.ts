let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How wide a text is, in pixels. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) {
      return text.length * 7;
    }
    context.font = font;
    width = context.measureText(text).width;
    if (widths.size > 5000) {
      widths.clear();
    }
    widths.set(key, width);
  }
  return width;
}

/** As much of a text as has room, with an ellipsis where that is not all. */
export function fitText(text: string, font: string, room: number): string {
  if (textWidth(text, font) <= room) {
    return text;
  }
  const characters = Array.from(text);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(`${characters.slice(0, middle).join('')}…`, font) <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}
